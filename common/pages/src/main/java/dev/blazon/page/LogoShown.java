package dev.blazon.page;

import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import java.util.Optional;

/**
 * An issuer's logo on a page: shown if it is ours or embedded in the Profile, only linked if it is
 * hosted elsewhere.
 *
 * @param here what an {@code <img>} may show: an image of this deployment, or one that stands in
 *     the Profile itself, which was looked at when it came; empty for none
 * @param elsewhere where it is hosted otherwise, to be linked to and never loaded: who looks at a
 *     page is nobody else's business; empty for none
 * @param caption what there is to see on it, for those who cannot see it; empty where nobody says
 */
public record LogoShown(
    Optional<String> here, Optional<String> elsewhere, Optional<String> caption) {
  private static final String DATA = "data:image/";

  /** Of a page that holds more than a logo, in characters: a page is to weigh little. */
  private static final int SMALL = 12_000;

  /** The logo of an issuer. */
  public static LogoShown of(Profile issuer, PublicUrls urls) {
    Optional<Image> image = Optional.ofNullable(issuer.image());
    Optional<String> url = image.map(Image::id);
    Optional<String> here = url.filter(id -> id.startsWith(DATA) || isImage(urls.at(id)));
    return new LogoShown(here, url.filter(id -> here.isEmpty()), image.map(Image::caption));
  }

  private static boolean isImage(Optional<Place> place) {
    return place.filter(Place.Image.class::isInstance).isPresent();
  }

  /** What an {@code <img>} may show that is only by the way. */
  public Optional<String> small() {
    return here.filter(url -> url.length() <= SMALL);
  }
}
