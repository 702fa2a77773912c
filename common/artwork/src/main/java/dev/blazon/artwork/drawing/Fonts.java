package dev.blazon.artwork.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts in which the words on badges and cards are set. They come with the project; those of
 * the system are never asked for, so that a badge looks the same wherever it is composed.
 */
public final class Fonts {
  /** How words are measured: as they are drawn, smooth and in parts of a pixel. */
  public static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final String FONTCONFIG = "sun.awt.fontconfig";
  private static final String FOLDER = "/dev/blazon/artwork/drawing/fonts/";

  /** Latin, Greek, Cyrillic, Arabic: in the order in which they are tried. */
  private static final List<Font> BASIC;

  /** Those of other scripts that were needed so far. */
  private static final Map<ScriptFont, Font> LOADED = new ConcurrentHashMap<>();

  static {
    System.setProperty("java.awt.headless", "true");
    withoutSystemFonts();
    BASIC = List.of(load("NotoSans-Bold.ttf"), load("NotoSansArabic-Bold.ttf"));
  }

  private Fonts() {}

  /** Makes sure that AWT can draw here; to be called before anything of AWT is. */
  public static void prepare() {
    // Loading this class did it.
  }

  /** Whether all of the words can be set. */
  static boolean has(String words) {
    return words.codePoints().allMatch(Fonts::has);
  }

  /** Whether a character can be set. */
  public static boolean has(int character) {
    return !Character.isISOControl(character) && firstWith(character).isPresent();
  }

  /**
   * The words to be laid out, each character in the first font that has it.
   *
   * @param rightToLeft which way a line runs that has words of both kinds
   */
  public static AttributedString set(String words, float size, boolean rightToLeft) {
    AttributedString set = new AttributedString(words);
    set.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    Font font = BASIC.getFirst();
    for (int at = 0; at < words.length(); ) {
      int character = words.codePointAt(at);
      int end = at + Character.charCount(character);
      if (!(belongsToItsNeighbour(character) && font.canDisplay(character))) {
        font = firstWith(character).orElse(font);
      }
      set.addAttribute(TextAttribute.FONT, font.deriveFont(size), at, end);
      at = end;
    }
    return set;
  }

  /** Whether words run from right to left as a whole. */
  public static boolean runRightToLeft(String words) {
    return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  private static Optional<Font> firstWith(int character) {
    return BASIC.stream()
        .filter(font -> font.canDisplay(character))
        .findFirst()
        .or(() -> ofItsScript(character));
  }

  private static Optional<Font> ofItsScript(int character) {
    return ScriptFont.of(character)
        .map(script -> LOADED.computeIfAbsent(script, needed -> load(needed.file())))
        .filter(font -> font.canDisplay(character));
  }

  /** Another font would tear a mark from its letter, or a space from its line. */
  private static boolean belongsToItsNeighbour(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * On a machine without any font, such as Lambda's, AWT fails ("Fontconfig head is null") unless
   * it is given a configuration of its own: this is the least that it accepts.
   */
  private static void withoutSystemFonts() {
    if (System.getProperty(FONTCONFIG) != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("fontconfig", ".properties");
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      file.toFile().deleteOnExit();
      System.setProperty(FONTCONFIG, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font load(String name) {
    try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (font == null) {
        throw new IllegalStateException(name + " is missing from the bundle");
      }
      return Font.createFont(Font.TRUETYPE_FONT, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " is no font", e);
    }
  }
}
