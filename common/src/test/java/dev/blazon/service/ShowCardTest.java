package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.card.Card;
import dev.blazon.card.CardPainter;
import dev.blazon.card.Mark;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.page.SampleAward;
import dev.blazon.store.ImageStore;
import dev.blazon.store.InMemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowCardTest {
  private static final Instant BEFORE = SampleAward.EXPIRES.minusSeconds(1);

  @Test
  void itIsMarkedFromTheSecondOnInWhichItExpiresHoweverLateTheSweepIs() {
    AssertionRecord record = SampleAward.record();
    Mark expired = new Mark.Expired(LocalDate.parse("2027-03-01"));

    assertArrayEquals(painted(new Mark.None()), card(record, BEFORE));
    assertArrayEquals(painted(expired), card(record, SampleAward.EXPIRES));
    assertArrayEquals(
        painted(expired),
        card(record.expire(SampleAward.EXPIRES), SampleAward.EXPIRES.plusSeconds(9)));
  }

  @Test
  void aRevokedOneIsMarkedAndDoesNotSayWhy() {
    AssertionRecord revoked = SampleAward.record().revoke("A mistake", BEFORE, "key");
    assertArrayEquals(painted(new Mark.Revoked()), card(revoked, BEFORE));
    assertArrayEquals(painted(new Mark.Revoked()), card(revoked, SampleAward.EXPIRES));
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(Optional.empty(), service(SampleAward.record(), BEFORE).card(id), id);
    }
  }

  private static byte[] painted(Mark mark) {
    LocalDate issuedOn = LocalDate.parse("2026-03-01");
    return CardPainter.paint(
        new Card("Open Water Navigator", "Harbour College", issuedOn, mark, null));
  }

  private static byte[] card(AssertionRecord record, Instant now) {
    ImageStore.StoredImage image = service(record, now).card(SampleAward.ASSERTION).orElseThrow();
    assertEquals("image/png", image.mediaType());
    return image.bytes();
  }

  /** The sample badge has no artwork, so that nothing is asked of the store of images. */
  private static ShowCard service(AssertionRecord record, Instant now) {
    InMemoryStore store = SampleAward.storeOf(record);
    ImageStore none =
        new ImageStore() {
          @Override
          public void put(String key, StoredImage image) {
            throw new AssertionError("a card is kept nowhere");
          }

          @Override
          public Optional<StoredImage> get(String key) {
            throw new AssertionError("asked for " + key);
          }
        };
    return new ShowCard(store, store, none, () -> now);
  }
}
