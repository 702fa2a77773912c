package dev.blazon.eventfiles;

import static dev.blazon.eventfiles.EventsSeed.URLS;
import static dev.blazon.eventfiles.EventsSeed.id;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.register.RenewalRequestBuilder;
import dev.blazon.register.RenewalState;
import dev.blazon.store.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sample Assertions that the events in {@code events/} speak of. */
final class SeededAssertions {
  private static final Instant ISSUED = Instant.parse("2026-11-20T09:00:00Z");

  private SeededAssertions() {}

  static List<AssertionRecord> all() {
    return List.of(
        hosted("exampleassertion", ISSUED, null),
        hosted("exampleassertiontorevoke", ISSUED, null),
        hosted("exampleassertiontoerase", ISSUED, null),
        hosted("exampleassertiontomove", ISSUED, null),
        hosted("exampleexpiredassertion", Instant.parse("2026-01-20T09:00:00Z"), ISSUED),
        hosted("examplerevokedassertion", ISSUED, null)
            .revoke("Awarded by mistake", Instant.parse("2026-11-21T09:00:00Z"), EventsSeed.KEY),
        renewable("exampleassertiontorenew"),
        renewable("exampleassertionaskedfor"),
        completion(),
        signed());
  }

  /** A renewal of which its holder asks, and what the register has of that holder. */
  static List<Change> askedFor() {
    AssertionRecord assertion = renewable("exampleassertionaskedfor");
    return List.of(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(assertion.id())
                .issuer(assertion.issuer())
                .badge(assertion.badge())
                .family(assertion.badge())
                .issuedOn(assertion.issuedOn())
                .recipient(new RecipientDigests("a holder", "a learner"))
                .contact(null)
                .contactOf(assertion.id())
                .build()),
        new Change.KeepRenewalRequest(
            RenewalRequestBuilder.builder()
                .assertion(assertion.id())
                .issuer(assertion.issuer())
                .badge(assertion.badge())
                .state(RenewalState.OPEN)
                .narrative("Welded every week")
                .evidence("https://example.org/log")
                .askedAt(Instant.parse("2026-11-23T09:00:00Z"))
                .reason(null)
                .answeredAt(null)
                .answeredBy(null)
                .version(1)
                .build()));
  }

  /** It expires in some days. */
  private static AssertionRecord renewable(String name) {
    AssertionRecord hosted =
        hosted(name, Instant.parse("2025-12-10T09:00:00Z"), Instant.parse("2026-12-10T09:00:00Z"));
    return AssertionRecordBuilder.builder(hosted).badge(EventsSeed.RENEWABLE).build();
  }

  /** What somebody was awarded for completing a pathway. */
  private static AssertionRecord completion() {
    AssertionRecord hosted =
        hosted("examplecompletion", Instant.parse("2026-11-23T09:00:00Z"), null);
    return AssertionRecordBuilder.builder(hosted)
        .badge(EventsSeed.RENEWABLE)
        .completes(id("examplebegunpathway"))
        .build();
  }

  private static AssertionRecord hosted(String name, Instant issuedOn, @Nullable Instant expires) {
    String id = id(name);
    Recipient ada = new Recipient(Recipient.Type.EMAIL, "ada@example.org", true, null, null);
    Assertion document =
        AssertionBuilder.builder()
            .id(URLS.assertion(id))
            .recipient(ada.toIdentityObject(id("examplesalt")))
            .badge(URLS.badge(EventsSeed.BADGE))
            .verification(Verification.hosted())
            .issuedOn(OpenBadges.dateTime(issuedOn))
            .expires(expires == null ? null : OpenBadges.dateTime(expires))
            .image(Image.at(URLS.assertionImage(id)))
            .additional(AdditionalProperties.NONE)
            .build();
    return record(
        id, document.id(), VerificationType.HOSTED, Json.write(document), issuedOn, expires);
  }

  /** The former issuer's, which the events send to be verified: nobody could sign another. */
  private static AssertionRecord signed() {
    String jws =
        Json.read(EventFile.named("verify/jws").json().path("body").asText()).path("jws").asText();
    return record(
        id("examplesignedassertion"),
        "urn:uuid:0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11",
        VerificationType.SIGNED,
        jws,
        ISSUED,
        null);
  }

  private static AssertionRecord record(
      String id,
      String iri,
      VerificationType verification,
      String document,
      Instant issuedOn,
      @Nullable Instant expires) {
    boolean signed = verification == VerificationType.SIGNED;
    return AssertionRecordBuilder.builder()
        .id(id)
        .iri(iri)
        .badge(signed ? EventsSeed.FORMER_BADGE : EventsSeed.BADGE)
        .issuer(signed ? EventsSeed.FORMER_ISSUER : EventsSeed.ISSUER)
        .verification(verification)
        .document(document)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(issuedOn)
        .expires(expires)
        .status(Status.ACTIVE)
        .changedAt(issuedOn)
        .version(1)
        .trail(Trail.of(EventsSeed.KEY))
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }
}
