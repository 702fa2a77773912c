package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written and answered of one award or of some together. */
class AwardBadgeTest extends AwardScene {
  @Test
  void aHostedAssertionSaysAllThatWasSaidAndIsKeptWithTheBadgeThatItCloses() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    Award award =
        new Award(
            recipient(1),
            List.of(new Evidence("https://example.org/evidence", null, "A seam", null, null, null)),
            "Welded **it**",
            new Image(null, "A flame", null),
            "2",
            List.of(new Related("Assertion", "https://example.org/other", "1", "en")),
            GOOD,
            now().minus(Duration.ofDays(1)),
            now().plus(Duration.ofDays(1)));
    AwardBadge.Tried tried = tried(award(badge, List.of(award), null));

    AwardBadge.AwardAnswer answer = awarded(tried.items().getFirst());
    String id = answer.id();
    assertEquals(
        new AwardBadge.AwardAnswer(
            id,
            badge.id(),
            URLS.assertion(id),
            URLS.assertionImage(id),
            URLS.page(id),
            Status.ACTIVE),
        answer);
    assertFalse(tried.replayed());
    AssertionRecord kept = store.assertion(id).orElseThrow();
    assertEquals(
        AssertionRecordBuilder.builder()
            .id(id)
            .iri(URLS.assertion(id))
            .badge(badge.id())
            .issuer(issuer)
            .verification(VerificationType.HOSTED)
            .document(kept.document())
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .issuedOn(now().minus(Duration.ofDays(1)))
            .expires(now().plus(Duration.ofDays(1)))
            .status(Status.ACTIVE)
            .changedAt(now())
            .version(1)
            .trail(Trail.of(BY))
            .renews(null)
            .completes(null)
            .plan(List.of())
            .hold(null)
            .build(),
        kept);
    RegisterEntry entry =
        RegisterEntryBuilder.builder()
            .assertion(id)
            .issuer(issuer)
            .badge(badge.id())
            .family(badge.family())
            .issuedOn(kept.issuedOn())
            .recipient(Registrars.DIGESTER.of(issuer, Recipient.Type.EMAIL, "learner1@example.org"))
            .contact(null)
            .contactOf(id)
            .build();
    assertWritten(
        new Change.AddAssertion(kept),
        new Change.AddRegisterEntry(entry),
        new Change.AddHolding(entry.holding()),
        new Change.ReplaceBadge(badge.withIssuer(URLS.issuer(issuer)).whenAwarded(BY)));
    JsonNode document = Json.read(kept.document());
    assertEquals(URLS.assertion(id), document.path("id").asText());
    assertEquals(URLS.badge(badge.id()), document.path("badge").asText());
    assertEquals("HostedBadge", document.at("/verification/type").asText());
    assertEquals("2026-11-23T10:05:00Z", document.path("issuedOn").asText());
    assertEquals("2026-11-25T10:05:00Z", document.path("expires").asText());
    assertEquals(URLS.assertionImage(id), document.at("/image/id").asText());
    assertEquals("A flame", document.at("/image/caption").asText());
    assertEquals("Welded **it**", document.path("narrative").asText());
    assertEquals("A seam", document.at("/evidence/0/name").asText());
    assertEquals("2", document.path("version").asText());
    assertEquals("https://example.org/other", document.at("/related/0/id").asText());
    assertEquals("https://example.org/apply", document.at("/extensions:ApplyLink/url").asText());
  }

  @Test
  void aSignedAssertionIsNamedByAUuidAndNamesItsKey() {
    epoch();
    BadgeRecord badge = badge(VerificationType.SIGNED, false);
    AwardBadge.Tried tried = tried(award(badge, awards(2), null));
    for (AwardBadge.Item item : tried.items()) {
      AssertionRecord kept = store.assertion(awarded(item).id()).orElseThrow();
      JsonNode document = Json.read(kept.json());
      assertTrue(kept.iri().startsWith("urn:uuid:"), kept.iri());
      assertEquals(kept.iri(), document.path("id").asText());
      assertEquals("SignedBadge", document.at("/verification/type").asText());
      assertEquals(URLS.key(issuer, Span.FIRST), document.at("/verification/creator").asText());
      assertEquals(VerificationType.SIGNED, kept.verification());
    }
  }

  @Test
  void whatIsAwardedTogetherIsListedInItsOrder() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AwardBadge.Tried tried = tried(award(badge, awards(PART + 1), null));
    for (int i = 0; i <= PART; i++) {
      AssertionRecord kept = store.assertion(awarded(tried.items().get(i)).id()).orElseThrow();
      assertEquals(now().plusNanos(i), kept.issuedOn());
    }
  }

  @Test
  void eachIsTriedByItself() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AwardBadge.Tried tried =
        tried(award(badge, List.of(BAD_AWARD, GOOD_AWARD, BAD_AWARD, GOOD_AWARD), null));
    assertEquals(AwardBadge.Item.faulty(FAULTS), tried.items().get(0));
    assertEquals(AwardBadge.Item.faulty(FAULTS), tried.items().get(2));
    assertEquals(2, Set.of(awarded(tried.items().get(1)), awarded(tried.items().get(3))).size());
    assertEquals(2 * 3 + 1, recorded.changes().size());
  }

  @Test
  void whereNothingIsGoodNothingIsWrittenAndTheRequestMayBeMended() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    AwardBadge.Tried tried = tried(award(badge, List.of(BAD_AWARD), REQUEST));
    assertEquals(List.of(AwardBadge.Item.faulty(FAULTS)), tried.items());
    assertFalse(tried.replayed());
    assertNothingWritten();
    awarded(tried(award(badge, List.of(GOOD_AWARD), REQUEST)).items().getFirst());
  }

  @Test
  void oneAwardIsToldAllItsFaultsAndManyOfThemAreBrief() {
    Award faulty = award(1, faulty());
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    assertEquals(5, tried(award(badge, List.of(faulty), null)).items().getFirst().faults().size());
    assertEquals(
        3,
        tried(award(badge, List.of(faulty, GOOD_AWARD), null)).items().getFirst().faults().size());
  }

  @Test
  void whatHasNoIssuerOrNoArtworkOrNoGoodKeyIsRefusedEvenForNobody() {
    AwardBadge.Refusal unknown = new AwardBadge.Refusal.UnknownBadge();
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    BadgeRecord bare = withoutArtwork(badge);
    for (List<Award> awards : List.of(List.<Award>of(), awards(1))) {
      assertRefused(
          unknown, verb(commits).award(other, badge.id(), awards, Duplicates.ALLOW, BY, REQUEST));
      assertRefused(
          unknown, verb(commits).award(issuer, ids.next(), awards, Duplicates.ALLOW, BY, REQUEST));
      assertRefused(new AwardBadge.Refusal.NoArtwork(), award(bare, awards, REQUEST));
    }
    KeyEpoch epoch = epoch();
    keep(
        new Change.ReplaceKeyEpoch(
            epoch.compromised(new Compromise(now(), null, now(), false), BY), epoch));
    assertRefused(
        new AwardBadge.Refusal.KeyCompromised(),
        award(badge(VerificationType.SIGNED, false), awards(1), REQUEST));
    assertEquals(new AwardBadge.Tried(List.of(), false), tried(award(badge, List.of(), REQUEST)));
    assertNothingWritten();
  }

  private BadgeRecord withoutArtwork(BadgeRecord like) {
    BadgeRecord bare =
        BadgeRecordBuilder.builder()
            .id(ids.next())
            .issuer(issuer)
            .badgeClass(like.badgeClass())
            .verification(VerificationType.HOSTED)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .awarded(false)
            .createdAt(now())
            .version(1)
            .trail(Trail.of(BY))
            .renewal(RenewalPolicy.NONE)
            .build();
    keep(new Change.AddBadge(bare));
    return bare;
  }

  /** Says five things in an extension that no document may say. */
  private static AdditionalProperties faulty() {
    JsonNode members = Json.read("{\"@a\":1,\"@b\":1,\"@c\":1,\"@d\":1,\"@e\":1}");
    Map<String, JsonNode> keywords =
        members.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new AdditionalProperties(
        null,
        List.of(),
        Map.of(
            "extensions:ApplyLink",
            new Extension(
                "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json",
                List.of("Extension", "extensions:ApplyLink"),
                keywords)));
  }
}
