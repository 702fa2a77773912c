package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
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
            new RenewalView(RenewalMode.NONE, "P30D", List.of(), null, null, RenewedVersion.NEWEST),
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
    return BadgeRecordBuilder.builder()
        .id("b".repeat(26))
        .issuer(ISSUER)
        .badgeClass(
            BadgeClassBuilder.builder()
                .id("https://example.org/badge")
                .name("Welding")
                .description("Can weld")
                .criteria(new Criteria(null, "Weld something"))
                .issuer("https://example.org/issuer")
                .alignment(List.of())
                .tags(List.of())
                .version("1")
                .related(List.of())
                .additional(AdditionalProperties.NONE)
                .build())
        .verification(VerificationType.HOSTED)
        .validity(validity)
        .expiryPolicy(ExpiryPolicy.KEEP)
        .awarded(true)
        .createdAt(NOW)
        .version(1)
        .trail(Trail.of("maker"))
        .renewal(RenewalPolicy.NONE)
        .build();
  }

  private AssertionRecord assertion() {
    return AssertionRecordBuilder.builder()
        .id("a".repeat(26))
        .iri("https://example.org/assertion")
        .badge(badge.id())
        .issuer(ISSUER)
        .verification(VerificationType.HOSTED)
        .document("{}")
        .expiryPolicy(ExpiryPolicy.KEEP)
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

  private static IssuerRecord issuer() {
    Profile profile =
        ProfileBuilder.builder()
            .id("https://example.org/issuer")
            .name("Example School")
            .url("https://example.org")
            .email("badges@example.org")
            .publicKey("https://example.org/issuer/key")
            .revocationList("https://example.org/issuer/revocations")
            .related(List.of())
            .additional(AdditionalProperties.NONE)
            .build();
    return IssuerRecordBuilder.builder()
        .id(ISSUER)
        .profile(profile)
        .appearance(Appearance.PLAIN)
        .contact(ContactPolicy.FORGET)
        .erasure(ErasurePolicy.ASK)
        .acceptance(AcceptancePolicy.HOLDER)
        .mail(MailSetting.PLAIN)
        .createdAt(NOW)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  private void keep(Change change) {
    store.commit(List.of(change), null);
  }
}
