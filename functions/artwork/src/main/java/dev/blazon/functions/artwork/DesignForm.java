package dev.blazon.functions.artwork;

import dev.blazon.baking.Baking;
import dev.blazon.baking.artwork.Colour;
import dev.blazon.baking.artwork.Design;
import dev.blazon.baking.artwork.Outline;
import dev.blazon.baking.artwork.Palette;
import dev.blazon.baking.artwork.PictureFormat;
import dev.blazon.baking.artwork.Preset;
import dev.blazon.baking.artwork.Upload;
import dev.blazon.http.Multipart;
import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.json.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a design from the parts of a form. A preset brings a background, a shape and colours; what
 * the form names besides takes their place. An empty part counts as missing, for browsers send the
 * fields that were left empty.
 */
final class DesignForm {
  private static final Set<String> PARTS =
      Set.of(
          "preset",
          "shape",
          "background",
          "icon",
          "title",
          "ribbon",
          "fillColor",
          "borderColor",
          "titleColor",
          "titleTextColor",
          "ribbonColor",
          "ribbonTextColor");

  /** The most bytes in a part that is text. */
  private static final int LONGEST_TEXT = 1_024;

  /** What clients call a file of which they know nothing. */
  private static final String ANY_BYTES = "application/octet-stream";

  private final Multipart form;
  private final List<Fault> faults = new ArrayList<>();

  private DesignForm(Multipart form) {
    this.form = form;
  }

  /**
   * Reads a form.
   *
   * @throws ProblemException 400 that names every fault, 413 for an image that is too large
   */
  static Design read(Multipart form) {
    DesignForm reader = new DesignForm(form);
    Design design = reader.design();
    if (!reader.faults.isEmpty()) {
      throw new ProblemException(Problem.invalidInput(reader.faults));
    }
    return design;
  }

  private Design design() {
    form.parts().keySet().stream()
        .filter(name -> !PARTS.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not a part of a design"));
    Preset preset = choice("preset", Preset::of, terms(Preset.values(), Preset::term)).orElse(null);
    Outline outline =
        choice("shape", Outline::of, terms(Outline.values(), Outline::term))
            .orElse(preset == null ? Outline.CIRCLE : preset.outline());
    Upload background = image("background");
    return new Design(
        outline,
        palette(preset == null ? Palette.PLAIN : preset.palette()),
        background == null && preset != null ? preset.background() : background,
        image("icon"),
        text("title"),
        text("ribbon"));
  }

  private Palette palette(Palette usual) {
    Colour band = colour("titleColor").orElse(usual.band());
    Colour ribbon = colour("ribbonColor").orElse(usual.ribbon());
    Palette chosen =
        Palette.of(
            colour("fillColor").orElse(usual.fill()),
            colour("borderColor").orElse(usual.border()),
            band,
            ribbon);
    return new Palette(
        chosen.fill(),
        chosen.border(),
        band,
        colour("titleTextColor").orElse(chosen.bandInk()),
        ribbon,
        colour("ribbonTextColor").orElse(chosen.ribbonInk()));
  }

  private Optional<Colour> colour(String name) {
    return choice(name, Colour::parse, "a color such as #1d3557");
  }

  private <T> Optional<T> choice(String name, Function<String, Optional<T>> parse, String what) {
    String text = text(name);
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> choice = parse.apply(text);
    if (choice.isEmpty()) {
      fault(name, "is not " + what);
    }
    return choice;
  }

  private @Nullable String text(String name) {
    byte[] part = form.parts().get(name);
    if (part == null || part.length == 0) {
      return null;
    }
    if (part.length > LONGEST_TEXT) {
      fault(name, "has more than " + LONGEST_TEXT + " bytes");
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString().strip();
    } catch (CharacterCodingException e) {
      fault(name, "is not UTF-8");
      return null;
    }
  }

  private @Nullable Upload image(String name) {
    byte[] part = form.parts().get(name);
    if (part == null || part.length == 0) {
      return null;
    }
    Multipart.within(name, part, Baking.MAX_BYTES);
    requireItsType(name, part);
    return new Upload(part);
  }

  /** What is no image at all is named where it is read. */
  private void requireItsType(String name, byte[] image) {
    String type = form.types().getOrDefault(name, ANY_BYTES);
    PictureFormat.of(image)
        .map(PictureFormat::mediaType)
        .filter(actual -> !type.equals(ANY_BYTES) && !type.equals(actual))
        .ifPresent(actual -> fault(name, "is said to be " + type + ", but is " + actual));
  }

  private void fault(String name, String detail) {
    faults.add(new Fault("/" + name.replace("~", "~0").replace("/", "~1"), detail));
  }

  private static <T> String terms(T[] values, Function<T, String> term) {
    return "one of " + String.join(", ", Arrays.stream(values).map(term).toList());
  }
}
