package dev.blazon.page;

import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sample for tests: what a person, or an issuer, says for a thing of {@link SampleAward}. */
public final class SampleEndorsement {
  /** Its id. */
  public static final String ID = "endorsement".repeat(3).substring(0, 26);

  /** When it was said. */
  public static final Instant SAID = Instant.parse("2026-11-27T10:00:00Z");

  /** Who has said it, where that is a person. */
  public static final Endorser GRACE =
      new Endorser(
          "Grace Hopper", "Head of Training", "Acme", Endorser.Proof.ADDRESS, "acme.example", SAID);

  private SampleEndorsement() {}

  /**
   * What was said.
   *
   * @param person who has; null for the issuer
   */
  public static EndorsementRecord of(
      Subject subject, String id, @Nullable Endorser person, String comment) {
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(SampleCatalog.ISSUER)
        .request(person == null ? null : "request")
        .endorser(person)
        .subject(subject)
        .document(
            new Endorsement(
                SampleAward.URLS.endorsement(id),
                ClaimBuilder.builder()
                    .id(SampleAward.URLS.of(subject.place()))
                    .endorsementComment(comment)
                    .build(),
                person == null
                    ? SampleAward.URLS.issuer(SampleCatalog.ISSUER)
                    : SampleAward.URLS.endorser(id),
                Verification.hosted(),
                OpenBadges.dateTime(SAID),
                AdditionalProperties.NONE))
        .listed(true)
        .reason(null)
        .createdAt(SAID)
        .changedAt(SAID)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
