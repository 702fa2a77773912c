package dev.blazon.page;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample for tests: the pages of the BadgeClass and the issuer of {@link SampleAward}. */
public final class SampleCatalog {
  /** The id of the issuer. */
  public static final String ISSUER = "issuer".repeat(5).substring(0, 26);

  /** The id of the badge. */
  public static final String BADGE = "badge".repeat(6).substring(0, 26);

  /** Artwork that previews can show. */
  public static final Artwork PNG = new Artwork("0".repeat(64), "image/png");

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<EndorsementShown> ENDORSEMENTS =
      List.of(
          new EndorsementShown(
              "Sailors' Union", "https://union.example.org/", "We *hire* those who have it."));

  private SampleCatalog() {}

  /** The issuer as it is kept, with this Profile. */
  public static IssuerRecord issuer(Profile profile) {
    return IssuerRecordBuilder.builder()
        .id(ISSUER)
        .profile(profile)
        .appearance(Appearance.PLAIN)
        .contact(ContactPolicy.FORGET)
        .erasure(ErasurePolicy.ASK)
        .acceptance(AcceptancePolicy.HOLDER)
        .mail(MailSetting.PLAIN)
        .createdAt(CREATED)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  /** The badge as it is kept, with this document. */
  public static BadgeRecord badge(
      String id, BadgeClass document, @Nullable Period validity, @Nullable Artwork artwork) {
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(ISSUER)
        .badgeClass(document)
        .verification(VerificationType.HOSTED)
        .validity(validity)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .artwork(artwork)
        .awarded(artwork != null)
        .createdAt(CREATED)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renewal(RenewalPolicy.NONE)
        .build();
  }

  /** The badge's page, with these links to other editions. */
  static BadgePage badgePage(@Nullable Artwork artwork, Related... links) {
    return badgePage(
        SampleAward.badgeClass().withRelated(List.of(links)), SampleAward.profile(), artwork);
  }

  /** The page of other documents. */
  static BadgePage badgePage(BadgeClass badge, Profile issuer, @Nullable Artwork artwork) {
    return new BadgePage(
        badge(BADGE, badge, Period.of(1, 6, 0), artwork),
        issuer(issuer),
        ENDORSEMENTS,
        ENDORSEMENTS,
        List.of(),
        SampleAward.URLS);
  }

  /** The issuer's page, with these badges. */
  static IssuerPage issuerPage(
      Profile profile, boolean beginning, @Nullable String cursor, List<BadgeTile> badges) {
    return IssuerPageBuilder.builder()
        .owner(issuer(profile))
        .badges(badges)
        .beginning(beginning)
        .cursor(cursor)
        .awards(List.of())
        .pathways(List.of())
        .endorsements(ENDORSEMENTS)
        .urls(SampleAward.URLS)
        .build();
  }

  /** The badge among others. */
  static BadgeTile tile(BadgeClass badge) {
    return BadgeTile.of(badge(BADGE, badge, null, PNG), SampleAward.URLS);
  }
}
