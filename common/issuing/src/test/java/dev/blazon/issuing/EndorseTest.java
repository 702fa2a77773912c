package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.Endorse.NewEndorsement;
import dev.blazon.issuing.Endorse.Refusal;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndorseTest extends VerbScene {
  private static final String STRANGERS = "https://elsewhere.example.org/badge";

  private final Endorse endorse = new Endorse(store, store, commits, ids, URLS, store, clock);

  @Test
  void whatIsSaidOfAStrangersIsKept() {
    assertKept(endorsed(STRANGERS), null, STRANGERS);
  }

  @Test
  void whatIsSaidOfOursIsKeptWithWhatItIs() {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    assertKept(
        endorsed(URLS.badge(badge.id())),
        new Subject(Subject.Kind.BADGE_CLASS, badge.id()),
        URLS.badge(badge.id()));
  }

  @Test
  void anIssuerAndAnAwardCanBeEndorsed() {
    AssertionRecord assertion = assertion(badge(VerificationType.HOSTED, true), null);
    endorsed(URLS.issuer(other));
    clock.advance(Duration.ofMinutes(1));
    endorsed(URLS.assertion(assertion.id()));
    assertEquals(
        List.of(URLS.issuer(other), assertion.iri()),
        store.endorsements(issuer, null, 9).elements().stream()
            .map(made -> made.document().claim().id())
            .toList());
    assertEquals(
        List.of(
            new Subject(Subject.Kind.PROFILE, other),
            new Subject(Subject.Kind.ASSERTION, assertion.id())),
        store.endorsements(issuer, null, 9).elements().stream()
            .map(EndorsementRecord::subject)
            .toList());
  }

  @Test
  void aRepeatedRequestEndorsesOnce() {
    assertDoneOnce(() -> endorse.endorse(issuer, input(STRANGERS, "Good", GOOD), BY, REQUEST));
  }

  @Test
  void whatIsNotThereOrGoneIsNotEndorsed() {
    AssertionRecord gone =
        assertion(badge(VerificationType.HOSTED, true), null).revoke("why", now(), BY);
    keep(new Change.ReplaceAssertion(gone));
    for (String url :
        List.of(
            URLS.badge(ids.next()),
            URLS.issuer(ids.next()),
            URLS.assertion(ids.next()),
            URLS.assertion(gone.id()),
            URLS.home(),
            URLS.home() + "elsewhere")) {
      assertRefused(
          new Refusal.Invalid(
              List.of(
                  new Fault(
                      "/endorses", "is no URL of an Assertion, a BadgeClass or a Profile here"))),
          endorse.endorse(issuer, input(url, "Good", GOOD), BY, REQUEST));
    }
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    assertRefused(
        new Refusal.Invalid(FAULTS),
        endorse.endorse(issuer, input(STRANGERS, "Good", BAD), BY, REQUEST));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    assertThrows(
        TooMuchSaid.class,
        () -> endorse.endorse(issuer, input(STRANGERS, ENDLESS, GOOD), BY, REQUEST));
    assertNothingWritten();
  }

  private Endorse.Made endorsed(String url) {
    return Results.first(endorse.endorse(issuer, input(url, "Good", GOOD), BY, null));
  }

  private void assertKept(Endorse.Made made, @Nullable Subject subject, String url) {
    assertEquals(URLS.endorsement(made.id()), made.endorsement());
    Endorsement document =
        new Endorsement(
            URLS.endorsement(made.id()),
            claim(url, "Good"),
            URLS.issuer(issuer),
            Verification.hosted(),
            OpenBadges.dateTime(now()),
            GOOD);
    assertWritten(
        new Change.AddEndorsement(
            EndorsementRecordBuilder.builder()
                .id(made.id())
                .issuer(issuer)
                .request(null)
                .endorser(null)
                .subject(subject)
                .document(document)
                .listed(false)
                .createdAt(now())
                .changedAt(now())
                .version(1)
                .trail(Trail.of(BY))
                .build()));
  }

  private static NewEndorsement input(String url, String comment, AdditionalProperties additional) {
    return new NewEndorsement(claim(url, comment), additional);
  }

  private static Claim claim(String url, String comment) {
    return ClaimBuilder.builder()
        .id(url)
        .name("Welding")
        .description("Can weld")
        .url("https://example.org")
        .email("a@example.org")
        .telephone("+4930123456")
        .endorsementComment(comment)
        .build();
  }
}
