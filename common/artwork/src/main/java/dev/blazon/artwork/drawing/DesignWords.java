package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.Palette;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the title, ribbon and rim text of a design: their length, that the fonts have each
 * character, and that the text can be read on its background.
 */
final class DesignWords {
  /** So many characters that cannot be drawn are named. */
  private static final int MOST_NAMED = 5;

  private DesignWords() {}

  static void check(Design design, DesignFaults findings) {
    Palette palette = design.palette();
    check(design.title(), Design.LONGEST_TITLE, Part.TITLE, findings);
    check(design.ribbon(), Design.LONGEST_RIBBON, Part.RIBBON, findings);
    check(design.rim(), Design.LONGEST_RIM, Part.RIM, findings);
    if (design.title() != null) {
      requireContrast(palette.bandInk(), palette.band(), Part.TITLE_INK, findings);
    }
    if (design.ribbon() != null) {
      requireContrast(palette.ribbonInk(), palette.ribbon(), Part.RIBBON_INK, findings);
    }
    if (design.rim() != null) {
      requireContrast(palette.rimInk(), palette.border(), Part.RIM_INK, findings);
    }
  }

  private static void check(@Nullable String words, int longest, Part part, DesignFaults findings) {
    if (words == null) {
      return;
    }
    if (words.isBlank() || words.length() > longest) {
      findings.add(part, "must have 1 to " + longest + " characters");
      return;
    }
    List<Integer> strange =
        words.codePoints().filter(character -> !Fonts.has(character)).distinct().boxed().toList();
    if (!strange.isEmpty()) {
      findings.add(
          part,
          "has "
              + named(strange)
              + " that cannot be drawn: the fonts have letters"
              + " of most scripts, but no emoji");
    }
  }

  private static String named(List<Integer> characters) {
    String first =
        characters.stream()
            .limit(MOST_NAMED)
            .map(DesignWords::named)
            .collect(Collectors.joining(", "));
    int more = characters.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** What cannot be seen, such as a control character, is told by its number alone. */
  private static String named(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "U+%04X".formatted(character);
      default -> "%s (U+%04X)".formatted(Character.toString(character), character);
    };
  }

  private static void requireContrast(Colour ink, Colour behind, Part part, DesignFaults findings) {
    double contrast = ink.contrastWith(behind);
    if (contrast < Colour.READABLE) {
      findings.add(
          part,
          String.format(
              Locale.ROOT,
              "%s on %s has a contrast of %.1f, where reading needs %.1f (WCAG 2.2)",
              ink,
              behind,
              contrast,
              Colour.READABLE));
    }
  }
}
