package dev.blazon.page;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import java.util.List;
import java.util.Optional;

/**
 * What the page about a badge says.
 *
 * @param record the badge as it is kept
 * @param owner whose it is
 * @param endorsements those of the badge that were found valid
 * @param issuerEndorsements those of its issuer that were
 * @param urls the deployment's
 */
public record BadgePage(
    BadgeRecord record,
    IssuerRecord owner,
    List<EndorsementShown> endorsements,
    List<EndorsementShown> issuerEndorsements,
    PublicUrls urls) {

  /** The badge's document. */
  public BadgeClass badge() {
    return record.badgeClass();
  }

  /** The Profile of its issuer. */
  public Profile issuer() {
    return owner.profile();
  }

  /** What it is related to, as its issuer links it. */
  public List<RelatedShown> related() {
    return badge().related().stream()
        .map(link -> RelatedShown.of(link, badge().version(), urls))
        .toList();
  }

  /** The version that came after this one. */
  public Optional<RelatedShown> newer() {
    return related().stream().filter(link -> link.kind() == RelatedShown.Kind.NEWER).findFirst();
  }

  /** The path of its artwork; empty until there is one. */
  public Optional<String> imagePath() {
    return Optional.ofNullable(record.artwork()).map(artwork -> Addresses.path(imageUrl()));
  }

  /** What there is to see on its artwork, for those who cannot see it; empty where nobody says. */
  public Optional<String> imageCaption() {
    return Optional.ofNullable(badge().image()).map(Image::caption);
  }

  /** The whole URL of artwork that others can show beside a link: few of them draw SVG. */
  public Optional<String> previewImage() {
    return Optional.ofNullable(record.artwork())
        .map(Artwork::mediaType)
        .filter("image/png"::equals)
        .map(png -> imageUrl());
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.badgePage(record.id());
  }

  /** The path of the badge's document. */
  public String documentPath() {
    return Addresses.path(urls.badge(record.id()));
  }

  /** The path of the page about its issuer. */
  public String issuerPath() {
    return Addresses.path(urls.issuerPage(owner.id()));
  }

  private String imageUrl() {
    return urls.badgeImage(record.id());
  }
}
