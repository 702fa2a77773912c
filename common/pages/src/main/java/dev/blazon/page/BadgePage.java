package dev.blazon.page;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about a badge shows, for its template.
 *
 * @param record the badge as it is kept
 * @param owner whose it is
 * @param endorsements those of the badge that were found valid
 * @param issuerEndorsements those of its issuer that were
 * @param pathways the open pathways of its issuer in which it is a step
 * @param urls the deployment's
 */
public record BadgePage(
    BadgeRecord record,
    IssuerRecord owner,
    List<EndorsementShown> endorsements,
    List<EndorsementShown> issuerEndorsements,
    List<PathwayTile> pathways,
    PublicUrls urls) {

  /** The BadgeClass of the badge. */
  public BadgeClass badge() {
    return record.badgeClass();
  }

  /** The Profile of its issuer. */
  public Profile issuer() {
    return owner.profile();
  }

  /** The issuer's own colour; null for none. */
  public @Nullable Accent accent() {
    return Accent.of(owner.appearance());
  }

  /** When its awards can be renewed, in a sentence or two. */
  public String renewable(Words words) {
    RenewalPolicy renewal = record.renewal();
    String window = words.say("renewal.window", Lifetime.words(renewal.window(), words));
    return renewal.grace() == null
        ? window
        : window + " " + words.say("renewal.grace", Lifetime.words(renewal.grace(), words));
  }

  /** What it is related to, as its issuer links it. */
  public List<RelatedShown> related() {
    return badge().related().stream()
        .map(link -> RelatedShown.of(link, badge().version(), urls))
        .toList();
  }

  /** The version that came after this one. */
  public Optional<RelatedShown> newer() {
    return RelatedShown.newer(badge(), urls);
  }

  /** The path of its artwork; empty until there is one. */
  public Optional<String> imagePath() {
    return Optional.ofNullable(record.artwork()).map(artwork -> Addresses.path(imageUrl()));
  }

  /** What there is to see on its artwork, for those who cannot see it; empty where nobody says. */
  public Optional<String> imageCaption() {
    return Optional.ofNullable(badge().image()).map(Image::caption);
  }

  /** The whole URL of the picture that stands for the page where it is linked to: few draw SVG. */
  public String card(Language language) {
    return Addresses.in(language, urls.of(new Place.BadgeCard(record.id())));
  }

  /** The path of the issuer's banner; null where it has none. */
  public @Nullable String bannerPath() {
    return Addresses.bannerPath(urls, owner.id(), owner.appearance());
  }

  /** The logo of its issuer. */
  public LogoShown logo() {
    return LogoShown.of(issuer(), urls);
  }

  /** What the deployment is called: its host. */
  public String site() {
    return Addresses.site(urls);
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
