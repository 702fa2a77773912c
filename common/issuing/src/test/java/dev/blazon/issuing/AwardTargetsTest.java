package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwardTargetsTest extends VerbScene {
  private final AwardTargets targets = new AwardTargets(store, ids, URLS, store);

  @Test
  void theFirstAwardOfAHostedBadgeClosesItUnderTheIssuersOwnProfile() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    assertTarget(settled(badge, URLS.issuer(issuer)), null, target(badge));
  }

  @Test
  void anAwardedHostedBadgeIsAwardedAsItIs() {
    BadgeRecord badge = badge(VerificationType.HOSTED, true);
    assertEquals(new AwardTarget(badge, null, List.of()), target(badge));
  }

  @Test
  void theFirstAwardOfASignedBadgeClosesItUnderTheProfileOfTheNewestSpan() {
    epoch(1);
    KeyEpoch newest = epoch(2);
    keep(new Change.ReplaceKeyEpoch(newest.withNextSpan(), newest));
    BadgeRecord badge = badge(VerificationType.SIGNED, false);
    assertTarget(
        settled(badge, URLS.profile(issuer, new Span(2, 2))), newest.withNextSpan(), target(badge));
  }

  @Test
  void aSignedBadgeOfTheNewestSpanIsAwardedAsItIs() {
    KeyEpoch epoch = epoch(1);
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    assertEquals(new AwardTarget(badge, epoch, List.of()), target(badge));
  }

  @Test
  void aSignedBadgeOfAnOlderSpanIsContinuedByACopyAndBothLinkToEachOther() {
    epoch(1);
    KeyEpoch newest = epoch(2);
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    clock.advance(Duration.ofDays(1));
    AwardTarget target = target(badge);

    BadgeRecord next = target.badge();
    String id = next.id();
    assertEquals(
        BadgeRecordBuilder.builder()
            .id(id)
            .issuer(issuer)
            .badgeClass(
                BadgeClassBuilder.builder()
                    .id(URLS.badge(id))
                    .name(badge.badgeClass().name())
                    .description(badge.badgeClass().description())
                    .image(new Image(URLS.badgeImage(id), "A torch", null))
                    .criteria(badge.badgeClass().criteria())
                    .issuer(URLS.profile(issuer, Span.first(2)))
                    .alignment(badge.badgeClass().alignment())
                    .tags(badge.badgeClass().tags())
                    .version("1")
                    .related(List.of(Related.badgeClass(URLS.badge(badge.id()), "1")))
                    .additional(GOOD)
                    .build())
            .verification(VerificationType.SIGNED)
            .expiryPolicy(badge.expiryPolicy())
            .artwork(badge.artwork())
            .firstVersion(badge.id())
            .awarded(true)
            .createdAt(now())
            .version(1)
            .trail(new Trail(BY, BY))
            .renewal(RenewalPolicy.NONE)
            .build(),
        next);
    assertEquals(newest, target.epoch());
    assertEquals(
        List.of(new Change.AddBadge(next), new Change.ReplaceBadge(badge.continuedAs(next, BY))),
        target.changes());
  }

  @Test
  void whoAwardsTheOldOneIsLedToTheNewestAtOnce() {
    epoch(1);
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    KeyEpoch newest = epoch(2);
    BadgeRecord second = continued(badge);
    assertEquals(new AwardTarget(second, newest, List.of()), target(kept(badge)));

    epoch(3);
    BadgeRecord led = kept(badge);
    AwardTarget target = target(led);
    assertEquals(
        List.of(
            new Change.AddBadge(target.badge()),
            new Change.ReplaceBadge(second.continuedAs(target.badge(), BY)),
            new Change.ReplaceBadge(led.leadingTo(target.badge()))),
        target.changes());
  }

  @Test
  void aLongWayIsLeftShort() {
    epoch(1);
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    epoch(2);
    BadgeRecord second = continued(badge);
    KeyEpoch newest = epoch(3);
    BadgeRecord third = continued(second);
    BadgeRecord led = kept(badge);
    assertEquals(
        new AwardTarget(third, newest, List.of(new Change.ReplaceBadge(led.leadingTo(third)))),
        target(led));
  }

  @Test
  void nothingIsSignedWithACompromisedKey() {
    KeyEpoch epoch = epoch(1);
    keep(
        new Change.ReplaceKeyEpoch(
            epoch.compromised(new Compromise(now(), null, now(), false), BY), epoch));
    assertEquals(Optional.empty(), targets.of(badge(VerificationType.SIGNED, false), now(), BY));
    assertEquals(Optional.empty(), targets.of(badge(VerificationType.SIGNED, true), now(), BY));
    target(badge(VerificationType.HOSTED, false));
  }

  private AwardTarget target(BadgeRecord badge) {
    return targets.of(badge, now(), BY).orElseThrow();
  }

  private BadgeRecord kept(BadgeRecord badge) {
    return store.badge(badge.id()).orElseThrow();
  }

  private BadgeRecord continued(BadgeRecord badge) {
    AwardTarget target = target(kept(badge));
    store.commit(target.changes(), null);
    return target.badge();
  }

  private static BadgeRecord settled(BadgeRecord badge, String profile) {
    return badge.withIssuer(profile).whenAwarded(BY);
  }

  private static void assertTarget(
      BadgeRecord settled, @Nullable KeyEpoch epoch, AwardTarget target) {
    assertEquals(
        new AwardTarget(settled, epoch, List.of(new Change.ReplaceBadge(settled))), target);
  }

  private KeyEpoch epoch(int number) {
    KeyEpoch epoch = new KeyEpoch(issuer, number, "signer", "pem", now(), Trail.UNKNOWN);
    keep(new Change.AddKeyEpoch(epoch));
    return epoch;
  }
}
