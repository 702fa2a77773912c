package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.BadgeView;
import dev.blazon.service.BadgeViewBuilder;
import dev.blazon.service.RenewalView;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadBadgesTest extends VerbScene {
  private final ReadBadges read = new ReadBadges(store);

  @Test
  void aBadgeIsShownToItsIssuer() {
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    assertEquals(
        Optional.of(
            BadgeViewBuilder.builder()
                .id(badge.id())
                .badgeClass(URLS.badge(badge.id()))
                .verification("SignedBadge")
                .expiryPolicy("REVOKE")
                .renewal(
                    new RenewalView(
                        RenewalMode.NONE, "P30D", List.of(), null, null, RenewedVersion.NEWEST))
                .awarded(true)
                .createdAt(OpenBadges.dateTime(now()))
                .createdBy("first-key")
                .document(badge.badgeClass())
                .build()),
        read.one(issuer, badge.id()));
  }

  @Test
  void nobodyElseIsShownIt() {
    BadgeRecord badge = badge(VerificationType.SIGNED, true);
    assertEquals(Optional.empty(), read.one(other, badge.id()));
    assertEquals(Optional.empty(), read.one(issuer, ids.next()));
    assertEquals(Optional.empty(), read.one(issuer, "no id"));
    assertEquals(new Page<>(List.of(), null), read.all(other, null));
  }

  @Test
  void allAreListedOldestFirstAHundredAtATime() {
    List<BadgeView> kept = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      kept.add(BadgeView.of(badge(VerificationType.HOSTED, false)));
      clock.advance(Duration.ofSeconds(1));
    }
    Page<BadgeView> first = read.all(issuer, null);
    assertEquals(kept.subList(0, 100), first.elements());
    assertEquals(
        new Page<>(kept.subList(100, 101), null),
        read.all(issuer, Objects.requireNonNull(first.cursor())));
    assertThrows(InvalidCursor.class, () -> read.all(issuer, "no cursor"));
  }

  @Test
  void aPageOfLargeOnesHasFewer() {
    for (int i = 0; i < 9; i++) {
      BadgeRecord badge = badge(VerificationType.HOSTED, false);
      keep(new Change.ReplaceBadge(BadgeEdits.named("x".repeat(250_000)).appliedTo(badge)));
      clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(4, read.all(issuer, null).elements().size());
  }
}
