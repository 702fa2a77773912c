package dev.blazon.store;

import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Verification;
import dev.blazon.register.EndorsementRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Sample Endorsements for tests of stores: a bare and a full one, as {@link Samples} has it. */
final class SampleEndorsements {
  private SampleEndorsements() {}

  static EndorsementRecord bare(String issuer, String id, Instant createdAt) {
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .request(null)
        .endorser(null)
        .document(
            new Endorsement(
                Samples.BASE + "/endorsements/" + id,
                ClaimBuilder.builder()
                    .id("https://example.org/badge")
                    .endorsementComment("Good")
                    .build(),
                Samples.BASE + "/issuers/" + issuer,
                Verification.hosted(),
                "2026-11-24T10:00:00Z",
                AdditionalProperties.NONE))
        .listed(false)
        .createdAt(createdAt)
        .changedAt(createdAt)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  static EndorsementRecord full(String issuer, String id) {
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .request("request")
        .endorser(
            new Endorser(
                "Grace Hopper",
                "Head of Training",
                "Acme",
                Endorser.Proof.ADDRESS,
                "acme.example",
                Samples.NOW))
        .subject(new Subject(Subject.Kind.BADGE_CLASS, "badge"))
        .document(
            new Endorsement(
                Samples.BASE + "/endorsements/" + id,
                ClaimBuilder.builder()
                    .id(Samples.BASE + "/badges/badge")
                    .name("Schweißen")
                    .description("Can weld")
                    .url("https://example.org")
                    .email("badges@example.org")
                    .telephone("+4930123456")
                    .endorsementComment("*Good*")
                    .build(),
                Samples.BASE + "/issuers/" + issuer,
                Verification.hosted(),
                "2026-11-24T10:00:00Z",
                Samples.additional()))
        .listed(true)
        .reason("Not any more")
        .createdAt(Samples.NOW)
        .changedAt(Samples.NOW.plusNanos(1))
        .version(3)
        .trail(Samples.TRAIL)
        .build();
  }

  /** One who is asked, and has not answered. */
  static EndorsementRequest asked(Subject subject, String issuer, String id, Instant at) {
    return EndorsementRequest.asked(
        subject,
        id,
        issuer,
        Trail.HOLDER,
        "Would you?",
        "encrypted",
        at,
        at.plus(30, ChronoUnit.DAYS));
  }
}
