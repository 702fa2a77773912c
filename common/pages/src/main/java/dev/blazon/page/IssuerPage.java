package dev.blazon.page;

import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Profile;
import dev.blazon.words.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about an issuer shows, for its template.
 *
 * @param owner the issuer as it is kept
 * @param badges some of its badges, newest first
 * @param beginning whether these are the newest
 * @param cursor leads to those that are older; null where there are none
 * @param awards what it has awarded and the holders let be listed, latest first
 * @param pathways its open pathways, latest first
 * @param endorsements those of the issuer that were found valid
 * @param urls the deployment's
 */
@RecordBuilder
public record IssuerPage(
    IssuerRecord owner,
    List<BadgeTile> badges,
    boolean beginning,
    @Nullable String cursor,
    List<AwardTile> awards,
    List<PathwayTile> pathways,
    List<EndorsementShown> endorsements,
    PublicUrls urls) {
  /** The Profile of the issuer. */
  public Profile profile() {
    return owner.profile();
  }

  /** The issuer's own colour; null for none. */
  public @Nullable Accent accent() {
    return Accent.of(owner.appearance());
  }

  /** The path of the issuer's banner; null where it has none. */
  public @Nullable String bannerPath() {
    return Addresses.bannerPath(urls, owner.id(), owner.appearance());
  }

  /** How the page shows the logo of the issuer. */
  public LogoShown logo() {
    return LogoShown.of(profile(), urls);
  }

  /** The whole URL of the picture that stands for the page where it is linked to. */
  public String card(Language language) {
    return Addresses.in(language, urls.of(new Place.IssuerCard(owner.id())));
  }

  /** The whole URL of the page. */
  public String page() {
    return urls.issuerPage(owner.id());
  }

  /** The path of the issuer's document. */
  public String documentPath() {
    return Addresses.path(urls.issuer(owner.id()));
  }
}
