package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.LookUp.Found;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookUpTest {
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String ISSUER = "i".repeat(26);
  private static final String ASSERTION = "a".repeat(26);
  private static final String BADGE = "b".repeat(26);
  private static final Span LATER = new Span(1, 2);

  private final InMemoryStore store = new InMemoryStore();
  private final LookUp lookUp = new LookUp(Records.of(store, store, store), URLS);
  private final KeyEpoch epoch =
      new KeyEpoch(ISSUER, 1, "signer", "pem", NOW, Trail.UNKNOWN).withNextSpan();

  @BeforeEach
  void haveAnIssuerInItsSecondSpan() {
    keep(new Change.AddIssuer(Samples.bareIssuer(ISSUER)));
    keep(new Change.AddKeyEpoch(epoch));
  }

  @Test
  void theListOfASpanBeginsWithTwoThatWereNeverIssued() {
    JsonNode first = Json.read(lookUp.revocations(ISSUER).orElseThrow());
    assertEquals(URLS.revocations(ISSUER, Span.FIRST), first.path("id").asText());
    assertEquals(URLS.issuer(ISSUER), first.path("issuer").asText());
    assertEquals(2, first.path("revokedAssertions").size());
    for (JsonNode entry : first.path("revokedAssertions")) {
      assertEquals("Never issued", entry.path("revocationReason").asText());
      assertTrue(entry.path("id").asText().startsWith("urn:uuid:"), entry::toString);
    }
    assertEquals(first, Json.read(lookUp.revocations(ISSUER).orElseThrow()), "they stay the same");
  }

  @Test
  void whatIsRevokedIsOnTheListOfItsSpanAlone() {
    keep(new Change.ListRevocation(ISSUER, LATER, "urn:uuid:1", "why"));
    JsonNode list = Json.read(lookUp.revocations(ISSUER, "1.2").orElseThrow());
    assertEquals(URLS.profile(ISSUER, LATER), list.path("issuer").asText());
    assertEquals(
        "{\"id\":\"urn:uuid:1\",\"revocationReason\":\"why\"}",
        list.path("revokedAssertions").path(2).toString());
    assertFalse(lookUp.revocations(ISSUER).orElseThrow().contains("urn:uuid:1\""));
  }

  @Test
  void aLongListLeavesItsReasonsOut() {
    for (int i = 0; i < 700; i++) {
      keep(new Change.ListRevocation(ISSUER, LATER, "urn:uuid:" + i, "why ".repeat(50)));
    }
    String list = lookUp.revocations(ISSUER, "1.2").orElseThrow();
    assertEquals(702, Json.read(list).path("revokedAssertions").size());
    assertFalse(list.contains("why") || list.contains("Never issued"));
  }

  @Test
  void aKeySaysSinceWhenItIsCompromised() {
    assertFalse(lookUp.key(ISSUER, "1").orElseThrow().contains("ompromise"));
    keep(
        new Change.ReplaceKeyEpoch(
            epoch.compromised(new Compromise(NOW, "stolen", NOW, false), "key"), epoch));
    for (String span : List.of("1", "1.2")) {
      String key = lookUp.key(ISSUER, span).orElseThrow();
      assertTrue(key.contains("2026-11-24T10:00:00Z"), key);
      assertFalse(key.contains("stolen"), key);
    }
  }

  @Test
  void aSpanThatHasNotBegunHasNothing() {
    for (String span : List.of("1.3", "2", "1.1", "x")) {
      assertEquals(Optional.empty(), lookUp.key(ISSUER, span));
      assertEquals(Optional.empty(), lookUp.profile(ISSUER, span));
      assertEquals(Optional.empty(), lookUp.revocations(ISSUER, span));
    }
    assertEquals(Optional.empty(), lookUp.profile(ISSUER, "1"), "the first has the issuer's own");
  }

  @Test
  void theProfileOfALaterSpanNamesItsKeyAndItsListAndIsRelatedToTheIssuers() {
    JsonNode profile = Json.read(lookUp.profile(ISSUER, "1.2").orElseThrow());
    assertEquals(URLS.profile(ISSUER, LATER), profile.path("id").asText());
    assertEquals(URLS.key(ISSUER, LATER), profile.path("publicKey").asText());
    assertEquals(URLS.revocations(ISSUER, LATER), profile.path("revocationList").asText());
    assertEquals("Example School", profile.path("name").asText());
    assertEquals(URLS.issuer(ISSUER), profile.at("/related/0/id").asText());
  }

  @Test
  void anAssertionIsServedAsItWasAwardedUntilItIsRevoked() {
    AssertionRecord hosted = assertion(VerificationType.HOSTED);
    keep(new Change.AddAssertion(hosted));
    assertEquals(new Found.Hosted("the document", null), lookUp.assertion(ASSERTION));

    keep(new Change.ReplaceAssertion(hosted.revoke("By mistake", NOW, "key")));
    JsonNode gone = Json.read(((Found.Gone) lookUp.assertion(ASSERTION)).json());
    assertEquals(hosted.iri(), gone.path("id").asText());
    assertEquals("By mistake", gone.path("revocationReason").asText());
    assertEquals(URLS.badge(BADGE), gone.path("badge").asText());
  }

  @Test
  void aSignedOneIsServedAsItsJws() {
    keep(new Change.AddAssertion(assertion(VerificationType.SIGNED)));
    assertEquals(new Found.Signed("the document", null), lookUp.assertion(ASSERTION));
  }

  @ParameterizedTest
  @EnumSource
  void whatRenewedItIsNamedBesideItWhateverItsKind(VerificationType kind) {
    String next = "n".repeat(26);
    AssertionRecord renewed = expiring(kind, ExpiryPolicy.KEEP).renew(next, NOW, "key");
    Found expected =
        switch (kind) {
          case HOSTED -> new Found.Hosted("{}", URLS.assertion(next));
          case SIGNED -> new Found.Signed("{}", URLS.assertion(next));
        };
    keep(new Change.AddAssertion(renewed));
    assertEquals(expected, lookUp.assertion(ASSERTION));

    keep(new Change.ReplaceAssertion(renewed.expire(NOW.plusSeconds(9))));
    assertEquals(expected, lookUp.assertion(ASSERTION));
  }

  @Test
  void whatExpiredAndIsGoneNamesWhatRenewedItAndWhatWasRevokedDoesNot() {
    String next = "n".repeat(26);
    AssertionRecord renewed =
        expiring(VerificationType.HOSTED, ExpiryPolicy.REVOKE).renew(next, NOW, "key");
    AssertionRecord expired = renewed.expire(NOW.plusSeconds(9));
    keep(new Change.AddAssertion(expired));
    Found.Gone gone = (Found.Gone) lookUp.assertion(ASSERTION);
    assertEquals(URLS.assertion(next), gone.next());
    assertEquals(URLS.assertion(next), Json.read(gone.json()).at("/related/0/id").asText());
    assertEquals(
        "Expired on 2026-11-24T10:00:05Z",
        Json.read(gone.json()).path("revocationReason").asText());

    AssertionRecord taken = expired.revoke("By mistake", NOW, "key");
    for (AssertionRecord over : List.of(taken, taken.erase(NOW, "key"))) {
      keep(new Change.ReplaceAssertion(over));
      Found.Gone revoked = (Found.Gone) lookUp.assertion(ASSERTION);
      assertEquals(null, revoked.next());
      assertFalse(revoked.json().contains(next), revoked::json);
    }
  }

  private static AssertionRecord expiring(VerificationType kind, ExpiryPolicy policy) {
    return AssertionRecordBuilder.builder(assertion(kind))
        .document("{}")
        .expiryPolicy(policy)
        .expires(NOW.plusSeconds(5))
        .build();
  }

  @Test
  void whatWasSaidOfAnAssertionIsToldUntilItIsRevoked() {
    AssertionRecord hosted = assertion(VerificationType.HOSTED);
    keep(new Change.AddAssertion(hosted));
    Subject subject = new Subject(Subject.Kind.ASSERTION, ASSERTION);
    String endorsement = URLS.endorsement("e".repeat(26));
    keep(
        new Change.KeepEndorsementList(
            EndorsementList.none(subject).with(List.of(endorsement), "key")));
    assertTrue(lookUp.assertionEndorsements(ASSERTION).orElseThrow().contains(endorsement));

    keep(new Change.ReplaceAssertion(hosted.revoke("By mistake", NOW, "key")));
    assertEquals(Optional.empty(), lookUp.assertionEndorsements(ASSERTION));
  }

  @Test
  void issuersAndBadgesAreServedWithWhatTheyHaveAcceptedOfOthers() {
    String url = URLS.endorsement("e".repeat(26));
    keep(new Change.AddBadge(Samples.badge(ISSUER, BADGE, NOW)));
    for (Subject subject :
        List.of(
            new Subject(Subject.Kind.PROFILE, ISSUER),
            new Subject(Subject.Kind.BADGE_CLASS, BADGE))) {
      assertFalse(document(subject).has("endorsement"));
      assertEquals(URLS.of(subject.place()), document(subject).path("id").asText());
      keep(new Change.KeepEndorsementList(EndorsementList.none(subject).with(List.of(url), "key")));
      assertEquals(url, document(subject).at("/endorsement/0").asText());
    }
  }

  private JsonNode document(Subject subject) {
    return Json.read(
        (subject.kind() == Subject.Kind.PROFILE
                ? lookUp.issuer(subject.id())
                : lookUp.badge(subject.id()))
            .orElseThrow());
  }

  @Test
  void anEndorsementIsServedUntilItIsRevoked() {
    String id = "e".repeat(26);
    EndorsementRecord made =
        EndorsementRecordBuilder.builder()
            .id(id)
            .issuer(ISSUER)
            .request(null)
            .endorser(null)
            .document(
                new Endorsement(
                    URLS.endorsement(id),
                    ClaimBuilder.builder()
                        .id("https://example.org")
                        .endorsementComment("Good")
                        .build(),
                    URLS.issuer(ISSUER),
                    Verification.hosted(),
                    "2026-11-24T10:00:00Z",
                    AdditionalProperties.NONE))
            .listed(false)
            .createdAt(NOW)
            .changedAt(NOW)
            .version(1)
            .trail(Trail.UNKNOWN)
            .build();
    keep(new Change.AddEndorsement(made));
    JsonNode hosted = Json.read(((Found.Hosted) lookUp.endorsement(id)).json());
    assertEquals("Good", hosted.at("/claim/endorsementComment").asText());

    keep(new Change.ReplaceEndorsement(made.revoke("Not any more", NOW, "key")));
    JsonNode gone = Json.read(((Found.Gone) lookUp.endorsement(id)).json());
    assertEquals(URLS.endorsement(id), gone.path("id").asText());
    assertEquals("Not any more", gone.path("revocationReason").asText());
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : List.of("z".repeat(26), "no id")) {
      assertEquals(Optional.empty(), lookUp.issuer(id));
      assertEquals(Optional.empty(), lookUp.revocations(id));
      assertEquals(Optional.empty(), lookUp.badge(id));
      assertEquals(new Found.Unknown(), lookUp.assertion(id));
      assertEquals(Optional.empty(), lookUp.assertionEndorsements(id));
      assertEquals(new Found.Unknown(), lookUp.endorsement(id));
    }
  }

  private static AssertionRecord assertion(VerificationType verification) {
    return AssertionRecordBuilder.builder()
        .id(ASSERTION)
        .iri(URLS.assertion(ASSERTION))
        .badge(BADGE)
        .issuer(ISSUER)
        .verification(verification)
        .document("the document")
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(NOW)
        .status(Status.ACTIVE)
        .changedAt(NOW)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }

  private void keep(Change change) {
    store.commit(List.of(change), null);
  }
}
