package dev.blazon.page;

import dev.blazon.baking.Baking;
import dev.blazon.design.Colour;
import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import dev.blazon.lifecycle.PublicUrls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code /studio} shows, the page on which an issuer designs the image of a badge,
 * for its template.
 *
 * @param urls the deployment's
 */
public record StudioPage(PublicUrls urls) {
  /** The colours that are chosen beside each other, as the API names them. */
  public static final List<String> COLOURS =
      List.of(
          "fillColor",
          "borderColor",
          "rimTextColor",
          "titleColor",
          "titleTextColor",
          "ribbonColor",
          "ribbonTextColor");

  /** Of each colour that is black or white unless it is chosen: what it has to stand out from. */
  private static final Map<String, String> BEHIND =
      Map.of(
          "rimTextColor", "borderColor",
          "titleTextColor", "titleColor",
          "ribbonTextColor", "ribbonColor",
          "iconColor", "fillColor");

  /** The most bytes of a picture. */
  public static final int MOST_BYTES = Baking.MAX_BYTES;

  /** The preset that is chosen at first. */
  public static final String FIRST = "tide";

  /** The name of the colour that is behind this one; null where nothing is. */
  public static @Nullable String behind(String colour) {
    return BEHIND.get(colour);
  }

  /** The colours that a preset brings, each as {@code name=#rrggbb}, with spaces between them. */
  public static String colours(Preset preset) {
    return colours(preset.palette(), preset.icon());
  }

  /** The colours of a badge without a preset, likewise. */
  public static String plainColours() {
    return colours(Palette.PLAIN, Palette.PLAIN.fill().ink());
  }

  private static String colours(Palette palette, Colour icon) {
    Map<String, Colour> colours = new LinkedHashMap<>();
    colours.put("fillColor", palette.fill());
    colours.put("borderColor", palette.border());
    colours.put("rimTextColor", palette.rimInk());
    colours.put("titleColor", palette.band());
    colours.put("titleTextColor", palette.bandInk());
    colours.put("ribbonColor", palette.ribbon());
    colours.put("ribbonTextColor", palette.ribbonInk());
    colours.put("iconColor", icon);
    return colours.entrySet().stream()
        .map(colour -> colour.getKey() + "=" + colour.getValue())
        .collect(Collectors.joining(" "));
  }

  /** The call that gives a badge its image, for those who do it without a script. */
  public String endpoint() {
    return urls.artwork("$BADGE");
  }
}
