package dev.blazon.functions.artwork;

import dev.blazon.artwork.ComposeArtwork;
import dev.blazon.baking.ImageFormat;
import dev.blazon.design.Colour;
import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Icon;
import dev.blazon.design.Icon.Placement;
import dev.blazon.design.IconLibrary;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.PaletteBuilder;
import dev.blazon.design.Preset;
import dev.blazon.design.Upload;
import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.json.Fault;
import dev.blazon.uploads.Multipart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a design, and the image format that is wanted, from the form that the designer sends, part
 * by part. A preset brings a background, a shape and colours; what the form names besides takes
 * their place.
 *
 * @param design without what is faulty
 * @param format of the image
 * @param faults of the form itself, at their parts; what is wrong with the design is told when it
 *     is composed
 */
record DesignForm(Design design, ImageFormat format, List<Fault> faults) {
  private static final Set<String> PARTS =
      Set.of(
          "preset",
          "shape",
          "background",
          "icon",
          "iconName",
          "iconSize",
          "iconX",
          "iconY",
          "iconColor",
          "title",
          "ribbon",
          "rimText",
          "stars",
          "fillColor",
          "borderColor",
          "rimTextColor",
          "titleColor",
          "titleTextColor",
          "ribbonColor",
          "ribbonTextColor",
          "format");

  /**
   * Reads a design from the form that the studio sends.
   *
   * @throws ProblemException 413 for an image that is too large
   */
  static DesignForm read(Multipart form) {
    FormParts parts = new FormParts(form);
    parts.allow(PARTS);
    Preset preset =
        parts
            .choice("preset", Preset::of, FormParts.terms(Preset.values(), Preset::term))
            .orElse(null);
    Outline outline =
        parts
            .choice("shape", Outline::of, FormParts.terms(Outline.values(), Outline::term))
            .orElse(preset == null ? Outline.CIRCLE : preset.outline());
    Upload background = parts.image("background");
    Design design =
        DesignBuilder.builder()
            .outline(outline)
            .palette(palette(parts, preset == null ? Palette.PLAIN : preset.palette()))
            .background(background == null && preset != null ? preset.background() : background)
            .icon(icon(parts, preset))
            .title(parts.text("title"))
            .ribbon(parts.text("ribbon"))
            .rim(parts.text("rimText"))
            .stars(parts.number("stars", 0, Design.MOST_STARS, 0))
            .build();
    return new DesignForm(design, format(parts), parts.faults());
  }

  /**
   * The image, or why there is none.
   *
   * @throws ProblemException 400 that names every fault, those of the design among them, where the
   *     form itself has any
   */
  ComposeArtwork.Outcome composedBy(ComposeArtwork composer) {
    if (faults.isEmpty()) {
      return composer.compose(design, format);
    }
    List<Fault> more =
        composer.findings(design).stream()
            .map(ArtworkProblems::fault)
            .filter(fault -> faults.stream().noneMatch(f -> f.pointer().equals(fault.pointer())))
            .toList();
    throw new ProblemException(
        Problem.invalidInput(Stream.concat(faults.stream(), more.stream()).toList()));
  }

  private static ImageFormat format(FormParts parts) {
    return parts
        .choice(
            "format",
            term -> Arrays.stream(ImageFormat.values()).filter(f -> term(f).equals(term)).findAny(),
            FormParts.terms(ImageFormat.values(), DesignForm::term))
        .orElse(ImageFormat.PNG);
  }

  private static String term(ImageFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Icon icon(FormParts parts, @Nullable Preset preset) {
    Upload file = parts.image("icon");
    String name =
        parts
            .choice(
                "iconName", IconLibrary::named, "one of " + String.join(", ", IconLibrary.NAMES))
            .orElse(null);
    Placement placement =
        new Placement(
            parts.number("iconSize", Placement.SMALLEST, Placement.LARGEST, 100),
            parts.number("iconX", -Placement.FARTHEST, Placement.FARTHEST, 0),
            parts.number("iconY", -Placement.FARTHEST, Placement.FARTHEST, 0));
    Optional<Colour> colour = parts.colour("iconColor");
    if (file != null) {
      return new Icon(new Icon.Source.Uploaded(file), placement, colour.orElse(null));
    }
    return name == null
        ? null
        : new Icon(
            new Icon.Source.Library(name),
            placement,
            colour.orElse(suitsItsPreset(parts) && preset != null ? preset.icon() : null));
  }

  /** Whether what is behind the icon is the preset's own. */
  private static boolean suitsItsPreset(FormParts parts) {
    return !parts.has("background") && !parts.has("fillColor");
  }

  private static Palette palette(FormParts parts, Palette usual) {
    Palette chosen =
        Palette.of(
            parts.colour("fillColor").orElse(usual.fill()),
            parts.colour("borderColor").orElse(usual.border()),
            parts.colour("titleColor").orElse(usual.band()),
            parts.colour("ribbonColor").orElse(usual.ribbon()));
    return PaletteBuilder.builder()
        .fill(chosen.fill())
        .border(chosen.border())
        .rimInk(parts.colour("rimTextColor").orElse(chosen.rimInk()))
        .band(chosen.band())
        .bandInk(parts.colour("titleTextColor").orElse(chosen.bandInk()))
        .ribbon(chosen.ribbon())
        .ribbonInk(parts.colour("ribbonTextColor").orElse(chosen.ribbonInk()))
        .build();
  }
}
