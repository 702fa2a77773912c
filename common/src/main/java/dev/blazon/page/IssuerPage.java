package dev.blazon.page;

import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page about an issuer says.
 *
 * @param owner the issuer as it is kept
 * @param badges some of its badges, newest first
 * @param beginning whether these are the newest
 * @param cursor leads to those that are older; null where there are none
 * @param endorsements those of the issuer that were found valid
 * @param urls the deployment's
 */
public record IssuerPage(
    IssuerRecord owner,
    List<BadgeTile> badges,
    boolean beginning,
    @Nullable String cursor,
    List<EndorsementShown> endorsements,
    PublicUrls urls) {
  private static final String DATA = "data:image/";

  /** The issuer's document. */
  public Profile profile() {
    return owner.profile();
  }

  /**
   * The logo, where it is here to be shown: an image of this deployment, or one that stands in the
   * Profile itself, which was looked at when it came.
   */
  public Optional<String> logo() {
    return logoUrl().filter(url -> url.startsWith(DATA) || urls.isImage(url));
  }

  /** A logo that is elsewhere: who looks at a page is nobody else's business. */
  public Optional<String> logoElsewhere() {
    return logoUrl().filter(url -> logo().isEmpty());
  }

  /** What there is to see on the logo, for those who cannot see it; empty where nobody says. */
  public Optional<String> logoCaption() {
    return Optional.ofNullable(profile().image()).map(Image::caption);
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.issuerPage(owner.id());
  }

  /** The path of the issuer's document. */
  public String documentPath() {
    return Addresses.path(urls.issuer(owner.id()));
  }

  private Optional<String> logoUrl() {
    return Optional.ofNullable(profile().image()).map(Image::id);
  }
}
