package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadAssertionsTest extends VerbScene {
  private final ReadAssertions read = new ReadAssertions(store, store, URLS, clock);
  private final BadgeRecord badge = badge(VerificationType.HOSTED, true);

  @Test
  void anAwardIsShownAsItWasAwarded() {
    AssertionRecord award = assertion(badge, null);
    assertEquals(Optional.of(view(award, Status.ACTIVE, null)), read.one(issuer, award.id()));
  }

  @Test
  void aRevokedOneSaysWhyAndSinceWhenAndShowsItsDocumentStill() {
    AssertionRecord award = assertion(badge, null);
    clock.advance(Duration.ofDays(1));
    AssertionRecord revoked = award.revoke("By mistake", now(), "revoker");
    keep(new Change.ReplaceAssertion(revoked));

    assertEquals(
        Optional.of(view(revoked, Status.REVOKED, OpenBadges.dateTime(now()))),
        read.one(issuer, award.id()));
  }

  @Test
  void oneIsExpiredWhenItsTimeIsOverHoweverLateTheSweep() {
    AssertionRecord award = assertion(badge, now().plusSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(Status.EXPIRED, read.one(issuer, award.id()).orElseThrow().status());
  }

  @Test
  void nobodyElseIsShownIt() {
    AssertionRecord award = assertion(badge, null);
    assertEquals(Optional.empty(), read.one(other, award.id()));
    assertEquals(Optional.empty(), read.one(issuer, ids.next()));
    assertEquals(Optional.empty(), read.one(issuer, "no id"));
    assertEquals(Optional.empty(), read.all(other, badge.id(), null, null));
    assertEquals(Optional.empty(), read.all(issuer, ids.next(), null, null));
  }

  @Test
  void allAreListedOrThoseOfOneStatus() {
    AssertionRecord good = assertion(badge, null);
    clock.advance(Duration.ofSeconds(1));
    AssertionRecord over = assertion(badge, now().plusSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    AssertionRecord gone = assertion(badge, null).revoke("why", now(), BY);
    keep(new Change.ReplaceAssertion(gone));

    assertEquals(List.of(good.id(), over.id(), gone.id()), listed(null));
    assertEquals(List.of(good.id()), listed(Status.ACTIVE));
    assertEquals(List.of(over.id()), listed(Status.EXPIRED));
    assertEquals(List.of(gone.id()), listed(Status.REVOKED));
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 101; i++) {
      assertion(badge, null);
    }
    Page<AssertionView> first = read.all(issuer, badge.id(), null, null).orElseThrow();
    assertEquals(100, first.elements().size());
    Page<AssertionView> last =
        read.all(issuer, badge.id(), null, Objects.requireNonNull(first.cursor())).orElseThrow();
    assertEquals(1, last.elements().size());
    assertEquals(null, last.cursor());
    assertThrows(InvalidCursor.class, () -> read.all(issuer, badge.id(), null, "no cursor"));
  }

  @Test
  void aPageOfLargeOnesHasFewer() {
    for (int i = 0; i < 29; i++) {
      AssertionRecord small = assertion(badge, null);
      keep(
          new Change.AddAssertion(
              AssertionRecordBuilder.builder()
                  .id(ids.next())
                  .iri(small.iri())
                  .badge(badge.id())
                  .issuer(issuer)
                  .verification(VerificationType.HOSTED)
                  .document("{\"narrative\":\"" + "x".repeat(100_000) + "\"}")
                  .expiryPolicy(small.expiryPolicy())
                  .issuedOn(now())
                  .status(Status.ACTIVE)
                  .changedAt(now())
                  .version(1)
                  .trail(small.trail())
                  .renews(null)
                  .completes(null)
                  .plan(List.of())
                  .hold(null)
                  .build()));
      clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(20, read.all(issuer, badge.id(), null, null).orElseThrow().elements().size());
  }

  private List<String> listed(@Nullable Status status) {
    return read.all(issuer, badge.id(), status, null).orElseThrow().elements().stream()
        .map(AssertionView::id)
        .toList();
  }

  private AssertionView view(AssertionRecord award, Status status, @Nullable String changedAt) {
    return AssertionViewBuilder.builder()
        .id(award.id())
        .assertion(URLS.assertion(award.id()))
        .image(URLS.assertionImage(award.id()))
        .page(URLS.page(award.id()))
        .badgeClass(URLS.badge(badge.id()))
        .status(status)
        .reason(award.reason())
        .changedAt(changedAt)
        .awardedBy(BY)
        .changedBy(award.trail().changedBy())
        .document(Json.readStored(award.document(), JsonNode.class))
        .build();
  }
}
