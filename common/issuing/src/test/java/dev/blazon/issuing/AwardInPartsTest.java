package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestKeyReused;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Awards that fill several transactions, and requests that are sent again. */
class AwardInPartsTest extends AwardScene {
  @Test
  void asMuchAsOneTransactionHoldsIsOneAndIsNotRememberedWhereNothingIsGood() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Award> part = Collections.nCopies(PART, BAD_AWARD);
    tried(award(badge, part, REQUEST));
    assertNothingWritten();
  }

  @Test
  void aPartThatAwardsNothingIsRememberedBesideOthers() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    List<Award> awards = new ArrayList<>(Collections.nCopies(PART, BAD_AWARD));
    awards.add(GOOD_AWARD);
    AwardBadge.Tried first = tried(award(badge, awards, REQUEST));
    assertEquals(4, recorded.changes().size());
    assertTrue(store.request(REQUEST.key()).isPresent());

    AwardBadge.Tried again = tried(award(badge, awards, REQUEST));
    assertEquals(new AwardBadge.Tried(first.items(), true), again);
    assertEquals(4, recorded.changes().size());
    assertThrows(
        RequestKeyReused.class,
        () -> award(badge, awards, new RepeatableRequest(REQUEST.key(), "another")));
  }

  @Test
  void aRepeatedRequestAwardsWhatIsMissingAndNothingTwice() {
    epoch();
    BadgeRecord badge = badge(VerificationType.SIGNED, false);
    List<Award> awards = awards(PART + 2);
    signatures = PART;
    List<AwardBadge.Item> first = tried(award(badge, awards, REQUEST)).items();
    assertEquals(Collections.nCopies(2, AwardBadge.Item.LATER), first.subList(PART, PART + 2));

    signatures = Integer.MAX_VALUE;
    AwardBadge.Tried second = tried(award(badge, awards, REQUEST));
    assertEquals(first.subList(0, PART), second.items().subList(0, PART));
    assertFalse(second.replayed());
    assertEquals(
        awards.size(),
        second.items().stream().map(AwardBadgeTest::awarded).collect(Collectors.toSet()).size());
    assertEquals(awards.size(), store.assertions(badge.id(), null, 1_000).elements().size());
    assertEquals(new AwardBadge.Tried(second.items(), true), tried(award(badge, awards, REQUEST)));
  }

  @Test
  void whereNothingWasAwardedYetTheRequestFails() {
    epoch();
    BadgeRecord badge = badge(VerificationType.SIGNED, false);
    signatures = 0;
    assertThrows(KeyUnavailable.class, () -> award(badge, awards(1), REQUEST));
    assertNothingWritten();
    Commits busy =
        new Commits(
            new Disturbed(
                store,
                1,
                () -> {
                  throw new StoreBusy(1, new IllegalStateException());
                }),
            clock);
    BadgeRecord hosted = badge(VerificationType.HOSTED, false);
    assertThrows(
        StoreBusy.class,
        () -> verb(busy).award(issuer, hosted.id(), awards(1), Duplicates.ALLOW, BY, null));
  }

  @Test
  void whereTheTableIsBusyAfterwardsTheRestIsToBeSentAgain() {
    BadgeRecord badge = badge(VerificationType.HOSTED, false);
    Commits busyAfterwards = new Commits(new BusyAfterwards(), clock);
    AwardBadge.Tried tried =
        tried(
            verb(busyAfterwards)
                .award(issuer, badge.id(), awards(PART + 1), Duplicates.ALLOW, BY, REQUEST));
    assertEquals(PART + 1, tried.items().size());
    assertEquals(AwardBadge.Item.LATER, tried.items().getLast());
    assertFalse(tried.replayed());
  }

  /** Commits once, and is too busy from then on. */
  private final class BusyAfterwards implements Transactions {
    @Override
    public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
      if (!recorded.changes().isEmpty()) {
        throw new StoreBusy(1, new IllegalStateException());
      }
      return recorded.commit(changes, request);
    }

    @Override
    public Optional<RequestRecord> request(RequestKey key) {
      return recorded.request(key);
    }
  }
}
