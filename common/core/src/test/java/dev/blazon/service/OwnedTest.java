package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Badges and Assertions, as their issuer finds them; and an Assertion with all that it is of. */
class OwnedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.5Z");
  private static final String ISSUER = "i".repeat(26);
  private static final String OTHER = "o".repeat(26);

  private final InMemoryStore store = new InMemoryStore();
  private final Records records = Records.of(store, store, store);
  private final BadgeRecord badge = badge(Period.ofYears(1));
  private final AssertionRecord assertion = assertion();

  @Test
  void anothersIsAsUnknownAsNone() {
    keep(new Change.AddBadge(badge));
    keep(new Change.AddAssertion(assertion));
    assertEquals(Optional.of(badge), Badges.ownedBy(ISSUER, badge.id(), store));
    assertEquals(Optional.of(assertion), Assertions.ownedBy(ISSUER, assertion.id(), store));
    for (String id : List.of(badge.id(), assertion.id())) {
      assertEquals(Optional.empty(), Badges.ownedBy(OTHER, id, store));
      assertEquals(Optional.empty(), Assertions.ownedBy(OTHER, id, store));
    }
    assertEquals(Optional.empty(), Badges.ownedBy(ISSUER, "no id", store));
    assertEquals(Optional.empty(), Assertions.ownedBy(ISSUER, "no id", store));
  }

  @Test
  void anAssertionIsFoundWithItsBadgeAndItsIssuer() {
    assertEquals(Optional.empty(), AwardWithBadge.find(assertion.id(), records));
    assertEquals(Optional.empty(), AwardWithBadge.find("no id", records));
    keep(new Change.AddAssertion(assertion));
    assertThrows(IllegalStateException.class, () -> AwardWithBadge.find(assertion.id(), records));
    keep(new Change.AddBadge(badge));
    assertThrows(IllegalStateException.class, () -> AwardWithBadge.find(assertion.id(), records));
    IssuerRecord issuer = issuer();
    keep(new Change.AddIssuer(issuer));
    assertEquals(
        Optional.of(new AwardWithBadge(assertion, badge, issuer)),
        AwardWithBadge.find(assertion.id(), records));
  }

  @Test
  void anIssuerSeesOfABadgeWhatNobodyElseDoes() {
    assertEquals(
        new BadgeView(
            badge.id(),
            "https://example.org/badge",
            VerificationType.HOSTED.toString(),
            "P1Y",
            "KEEP",
            true,
            "2026-11-24T10:00:00Z",
            "maker",
            null,
            null,
            badge.badgeClass()),
        BadgeView.of(badge));
    assertEquals(null, BadgeView.of(badge(null)).validity());
  }

  private static BadgeRecord badge(@Nullable Period validity) {
    return new BadgeRecord(
        "b".repeat(26),
        ISSUER,
        new BadgeClass(
            "https://example.org/badge",
            "Welding",
            "Can weld",
            null,
            new Criteria(null, "Weld something"),
            "https://example.org/issuer",
            List.of(),
            List.of(),
            "1",
            List.of(),
            AdditionalProperties.NONE),
        VerificationType.HOSTED,
        validity,
        ExpiryPolicy.KEEP,
        null,
        true,
        NOW,
        1,
        Trail.of("maker"));
  }

  private AssertionRecord assertion() {
    return new AssertionRecord(
        "a".repeat(26),
        "https://example.org/assertion",
        badge.id(),
        ISSUER,
        VerificationType.HOSTED,
        "{}",
        ExpiryPolicy.KEEP,
        NOW,
        null,
        Status.ACTIVE,
        null,
        NOW,
        1,
        Trail.UNKNOWN);
  }

  private static IssuerRecord issuer() {
    Profile profile =
        new Profile(
            "https://example.org/issuer",
            "Example School",
            "https://example.org",
            "badges@example.org",
            null,
            null,
            null,
            "https://example.org/issuer/key",
            "https://example.org/issuer/revocations",
            null,
            List.of(),
            AdditionalProperties.NONE);
    return new IssuerRecord(ISSUER, profile, Appearance.PLAIN, NOW, 1, Trail.UNKNOWN);
  }

  private void keep(Change change) {
    store.commit(List.of(change), null);
  }
}
