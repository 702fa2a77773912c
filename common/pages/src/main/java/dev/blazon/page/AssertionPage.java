package dev.blazon.page;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.verification.Check;
import dev.blazon.verification.Report;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of an Assertion shows, for its template.
 *
 * @param standing how it stands
 * @param report the verification that says so
 * @param issuedOn since when it is awarded
 * @param expires until when it is good; null for ever
 * @param assertion the document that was awarded
 * @param badge its BadgeClass
 * @param issuer who issued it
 * @param appearance how the issuer's pages look
 * @param endorsements those that were found valid: of the Assertion, its badge and its issuer
 * @param imageFormat what the baked image is, by the name of its format; null for none
 * @param addresses where the things are that it leads to
 * @param withdrawn whether its document is gone: revoked, or expired where the issuer withdraws
 *     what has
 * @param nameHidden whether the page names nobody, because the holder has chosen so
 * @param newest the current one, where it was renewed; null where it was not, or nobody may see
 *     what followed it
 * @param renews the one that it renews, and what was said for that; null for none, or where nobody
 *     may see that
 * @param completes the pathway for whose completion it was awarded; null for none, or where that is
 *     gone
 * @param renewal when and how it can be renewed; null where it cannot
 */
@RecordBuilder
public record AssertionPage(
    Standing standing,
    Report report,
    Instant issuedOn,
    @Nullable Instant expires,
    Assertion assertion,
    BadgeClass badge,
    Profile issuer,
    Appearance appearance,
    List<EndorsementShown> endorsements,
    @Nullable String imageFormat,
    Addresses addresses,
    boolean withdrawn,
    boolean nameHidden,
    @Nullable NewestShown newest,
    @Nullable EarlierShown renews,
    @Nullable PathwayTile completes,
    @Nullable RenewalShown renewal) {

  /** Where that is which is worth sharing: the current badge, where this one was renewed. */
  public Addresses shared() {
    return newest != null && newest.standing().worthShowing() ? newest.addresses() : addresses;
  }

  /** The name that stands on the small card that is shared. */
  Optional<String> sharedName() {
    return newest == null
        ? recipientName()
        : Optional.ofNullable(RecipientShown.of(assertion, nameHidden).name());
  }

  /** The issuer's own colour; null for none. */
  public @Nullable Accent accent() {
    return Accent.of(appearance);
  }

  /** The path of the issuer's banner; null where it has none. */
  public @Nullable String bannerPath() {
    return Addresses.bannerPath(addresses.urls(), addresses.issuer(), appearance);
  }

  /** The logo of the issuer. */
  public LogoShown logo() {
    return LogoShown.of(issuer, addresses.urls());
  }

  /** The version of the badge that came after the one that was awarded. */
  public Optional<RelatedShown> newer() {
    return RelatedShown.newer(badge, addresses.urls());
  }

  /** What there is to see on the image, for those who cannot see it; empty where nobody says. */
  public Optional<String> imageCaption() {
    return Stream.of(assertion.image(), badge.image())
        .filter(Objects::nonNull)
        .map(Image::caption)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whether the page tells about the recipient: as long as the document does. */
  public boolean showsRecipient() {
    return !withdrawn;
  }

  /**
   * The path of the image that the page shows. What was baked into the Assertion's own tells about
   * the recipient, so that the badge's artwork stands for it once the document is gone.
   */
  public String imagePath() {
    return withdrawn ? addresses.artworkPath() : addresses.imagePath();
  }

  /** Who received it, as long as the page tells about the recipient. */
  public Optional<RecipientShown> recipient() {
    return showsRecipient()
        ? Optional.of(RecipientShown.of(assertion, nameHidden))
        : Optional.empty();
  }

  /** What the issuer calls the recipient; empty where the page shows no name. */
  public Optional<String> recipientName() {
    return recipient().map(RecipientShown::name);
  }

  /** What the checks have found against the badge, or that is worth knowing; in English. */
  public List<String> found() {
    return report.checks().stream()
        .filter(
            check ->
                switch (check.outcome()) {
                  case FAILED, WARNED -> true;
                  case PASSED, SKIPPED -> false;
                })
        .map(Check::detail)
        .toList();
  }

  /** By what the page asks whose badge it is; empty where it does not ask. */
  public Optional<Recipient.Type> asked() {
    return WhoseBadge.asked(this);
  }

  /** What the document is, by the name of its format. */
  public String documentFormat() {
    return isSigned() ? "JWS" : "JSON";
  }

  /** What the document is, by its media type. */
  public String documentType() {
    return isSigned() ? "application/jose" : "application/ld+json";
  }

  private boolean isSigned() {
    return assertion.verification().type() == VerificationType.SIGNED;
  }
}
