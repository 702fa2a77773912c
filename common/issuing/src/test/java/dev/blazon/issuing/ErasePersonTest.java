package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.ErasePerson.ErasedPerson;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.store.Change;
import dev.blazon.store.ImageStore;
import dev.blazon.store.StoreBusy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErasePersonTest extends PeopleScene {
  private final BadgeRecord badge = badge();
  private final ErasePerson erase =
      new ErasePerson(store, DIGESTER, eraseRecipient, recorded, commits);

  @Test
  void allOfThePersonIsErasedAndNothingOfAnother() {
    List<AssertionRecord> hers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      hers.add(awarded(badge, ADA));
    }
    AssertionRecord another = awarded(badge, GRACE);
    keep(
        new Change.KeepOnlyAward(new OnlyAward(holder(ADA), badge.id(), hers.get(0).id()), null),
        new Change.KeepOnlyAward(new OnlyAward(holder(ADA), ids.next(), ids.next()), null));

    assertEquals(new ErasedPerson(60, true), erased(" Ada@Example.org"));

    hers.forEach(assertion -> assertErased(assertion, ADA));
    hers.forEach(assertion -> assertEquals(Status.ERASED, status(assertion)));
    assertEquals(List.of(), store.onlyAwards(holder(ADA)));
    assertEquals(Status.ACTIVE, status(another));
    assertEquals(1, store.holdings(holder(GRACE), null, 9).elements().size());
    assertEquals(new ErasedPerson(0, true), erased(ADA));
  }

  @Test
  void anotherIssuersAreNotTouched() {
    AssertionRecord assertion = awarded(badge, ADA);
    assertEquals(new ErasedPerson(0, true), erase.erase(other, Recipient.Type.EMAIL, ADA, BY));
    assertEquals(new ErasedPerson(0, true), erase.erase(issuer, Recipient.Type.URL, ADA, BY));
    assertEquals(Status.ACTIVE, status(assertion));
  }

  /** As where the function ends in the middle: what it has done is done, and the rest is left. */
  @Test
  void whatEndsInTheMiddleIsEndedByDoingItAgain() {
    List<AssertionRecord> hers = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      hers.add(awarded(badge, ADA));
      mailed(hers.getLast(), NoticeKind.AWARDED, 1);
    }
    AtomicInteger deleted = new AtomicInteger();
    ImageStore failing =
        new ImageStore() {
          @Override
          public void put(String key, ImageFile image) {
            images.put(key, image);
          }

          @Override
          public Optional<ImageFile> get(String key) {
            return images.get(key);
          }

          @Override
          public void delete(String key) {
            if (deleted.incrementAndGet() > 12) {
              throw new StoreBusy(1, new IllegalStateException("S3 is busy"));
            }
            images.delete(key);
          }
        };
    EraseRecipient one =
        new EraseRecipient(store, store, store, store, failing, commits, URLS, clock);
    ErasePerson broken = new ErasePerson(store, DIGESTER, one, recorded, commits);
    assertThrows(StoreBusy.class, () -> broken.erase(issuer, Recipient.Type.EMAIL, ADA, BY));

    assertTrue(erased(ADA).complete());
    hers.forEach(assertion -> assertEquals(Status.ERASED, status(assertion)));
    hers.forEach(assertion -> assertErased(assertion, ADA));
    assertEquals(List.of(), store.holdings(holder(ADA), null, 99).elements());
  }

  @Test
  void aHoldingOfNothingHoldsNothingUp() {
    Holding nothing = new Holding(holder(ADA), ids.next(), badge.id(), badge.id(), now());
    keep(new Change.AddHolding(nothing));
    AssertionRecord assertion = awarded(badge, ADA);
    assertEquals(new ErasedPerson(1, true), erased(ADA));
    assertErased(assertion, ADA);
    assertEquals(List.of(), store.holdings(holder(ADA), null, 9).elements());
  }

  @Test
  void moreThanARequestHasTimeForTakesSeveral() {
    for (int i = 0; i < ErasePerson.MOST + 1; i++) {
      awarded(badge, ADA);
    }
    assertEquals(new ErasedPerson(ErasePerson.MOST, false), erased(ADA));
    assertEquals(new ErasedPerson(1, true), erased(ADA));
  }

  private ErasedPerson erased(String email) {
    return erase.erase(issuer, Recipient.Type.EMAIL, email, BY);
  }
}
