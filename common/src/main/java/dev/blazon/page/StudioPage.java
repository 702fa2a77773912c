package dev.blazon.page;

import dev.blazon.baking.Baking;
import dev.blazon.baking.artwork.Colour;
import dev.blazon.baking.artwork.Palette;
import dev.blazon.lifecycle.PublicUrls;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page shows on which an issuer designs the image of a badge.
 *
 * @param urls the deployment's
 */
public record StudioPage(PublicUrls urls) {
  /** The colours that can be chosen, as the API names them. */
  public static final List<String> COLOURS =
      List.of(
          "fillColor",
          "borderColor",
          "titleColor",
          "titleTextColor",
          "ribbonColor",
          "ribbonTextColor");

  /** The most bytes of a picture. */
  public static final int MOST_BYTES = Baking.MAX_BYTES;

  /** The preset that is chosen at first. */
  public static final String FIRST = "tide";

  /** The colours of a palette in the order of {@link #COLOURS}, with spaces between them. */
  public static String colours(Palette palette) {
    return Stream.of(
            palette.fill(),
            palette.border(),
            palette.band(),
            palette.bandInk(),
            palette.ribbon(),
            palette.ribbonInk())
        .map(Colour::toString)
        .collect(Collectors.joining(" "));
  }

  /** The call that gives a badge its image, for those who do it without a script. */
  public String endpoint() {
    return urls.artwork("$BADGE");
  }
}
