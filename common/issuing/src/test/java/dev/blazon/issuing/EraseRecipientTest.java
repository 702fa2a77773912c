package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.OnlyAward;
import dev.blazon.service.LookUp;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.Records;
import dev.blazon.store.Results;
import dev.blazon.store.StoreBusy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EraseRecipientTest extends PeopleScene {
  private final BadgeRecord badge = badge();

  @Test
  void nothingOfTheRecipientIsLeft() {
    AssertionRecord assertion = awarded(badge, ADA);
    AssertionRecord another = awarded(badge, ADA);
    keep(new Change.KeepOnlyAward(new OnlyAward(holder(ADA), badge.id(), assertion.id()), null));
    erase(assertion);
    assertEquals(Status.ERASED, status(assertion));
    assertErased(assertion, ADA);
    assertEquals(Status.ACTIVE, status(another));
    assertTrue(store.registered(another.id()).isPresent());
    assertTrue(images.keys().contains(ImageKeys.baked(another.id())));
  }

  /** Done again, the register has forgotten whose it was. */
  @Test
  void whatWasAskedGoesEvenWhereTheImageCannotBeDeletedAtOnce() {
    AssertionRecord assertion = awarded(badge, ADA);
    ErasureRequest asked = ErasureRequest.of(issuer, holder(ADA), now());
    keep(new Change.KeepErasureRequest(asked));
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
            throw new StoreBusy(1, new IllegalStateException("S3 is busy"));
          }
        };
    EraseRecipient broken =
        new EraseRecipient(store, store, store, store, failing, commits, URLS, clock);
    assertThrows(StoreBusy.class, () -> broken.erase(issuer, assertion.id(), BY));
    erase(assertion);
    assertErased(assertion, ADA);
    assertEquals(Optional.empty(), store.erasureRequest(issuer, asked.id()));
  }

  @Test
  void whatIsTheOnlyAwardMeanwhileStays() {
    AssertionRecord assertion = awarded(badge, ADA);
    OnlyAward later = new OnlyAward(holder(ADA), badge.id(), awarded(badge, ADA).id());
    keep(new Change.KeepOnlyAward(later, null));
    erase(assertion);
    assertEquals(List.of(later), store.onlyAwards(holder(ADA)));
  }

  @Test
  void erasedAgainItStaysAsItWas() {
    AssertionRecord assertion = awarded(badge, ADA);
    erase(assertion);
    Optional<AssertionRecord> once = store.assertion(assertion.id());
    int written = recorded.changes().size();
    images.put(ImageKeys.baked(assertion.id()), new ImageFile(new byte[1], "image/png"));
    erase(assertion);
    assertEquals(once, store.assertion(assertion.id()));
    assertEquals(written, recorded.changes().size());
    assertErased(assertion, ADA);
  }

  /** More than a transaction has room for beside the rest. */
  @Test
  void theMailsThatItGotAreForgotten() {
    AssertionRecord assertion = awarded(badge, ADA);
    AssertionRecord another = awarded(badge, ADA);
    Notice stays = mailed(another, NoticeKind.AWARDED, 1);
    for (NoticeKind kind : NoticeKind.values()) {
      for (int attempt = 1; attempt <= 40; attempt++) {
        mailed(assertion, kind, attempt);
      }
    }
    erase(assertion);
    assertErased(assertion, ADA);
    assertEquals(List.of(stays), store.notices(another.id()));
  }

  @Test
  void aMailThatIsAskedForInBetweenIsForgottenWhenItIsErasedAgain() {
    AssertionRecord assertion = awarded(badge, ADA);
    erase(assertion);
    mailed(assertion, NoticeKind.AWARDED, 1);
    erase(assertion);
    assertErased(assertion, ADA);
  }

  @Test
  void howItWasShownGoesWithIt() {
    AssertionRecord assertion = awarded(badge, ADA);
    keep(new Change.KeepPresentation(Presentation.usual(assertion).as(Visibility.PUBLIC, true)));
    erase(assertion);
    assertEquals(Optional.empty(), store.presentation(assertion.id()));
    assertEquals(List.of(), store.listed(issuer, null, 9).elements());
  }

  @Test
  void whateverItsStatusItIsErased() {
    AssertionRecord revoked = awarded(badge, ADA);
    keep(new Change.ReplaceAssertion(revoked.revoke("ada cheated", now(), BY)));
    AssertionRecord superseded = awarded(badge, ADA);
    keep(
        new Change.ReplaceAssertion(
            superseded.supersede("c".repeat(26), "https://c.example.org", now(), BY)));
    AssertionRecord unknown = assertion(badge, null);
    for (AssertionRecord each : List.of(revoked, superseded, unknown)) {
      erase(each);
      assertEquals(Status.ERASED, status(each));
      assertErased(each, ADA);
    }
  }

  @Test
  void whatWasSaidOfItGoesWithIt() {
    AssertionRecord assertion = awarded(badge, ADA);
    EndorsementRecord accepted = endorsed(assertion, other, "ada is good");
    EndorsementRecord own = endorsed(assertion, issuer, "ada is better");
    erase(assertion);
    LookUp lookUp = new LookUp(Records.of(store, store, store), URLS);
    for (EndorsementRecord each : List.of(accepted, own)) {
      EndorsementRecord left = store.endorsement(each.id()).orElseThrow();
      assertFalse(left.toString().matches("(?s).*\\bada\\b.*"), left::toString);
      assertFalse(left.listed());
      assertTrue(
          lookUp.endorsement(each.id()) instanceof LookUp.Found.Gone(String json, _)
              && json.contains("What it endorses was erased at its holder's request"));
    }
    assertEquals(
        List.of(),
        store.accepted(new Subject(Subject.Kind.ASSERTION, assertion.id())).endorsements());
  }

  /** An issuer sees who has changed what it said: never the key of another. */
  @Test
  void noEndorserSeesTheKeyOfAnotherIssuer() {
    AssertionRecord assertion = awarded(badge, ADA);
    EndorsementRecord others = endorsed(assertion, other, "ada is good");
    EndorsementRecord own = endorsed(assertion, issuer, "ada is better");
    erase(assertion);
    assertEquals(Trail.ERASURE, store.endorsement(others.id()).orElseThrow().trail().changedBy());
    assertEquals(BY, store.endorsement(own.id()).orElseThrow().trail().changedBy());
  }

  /** Nobody knows of it but its maker: it has its own words still, and nobody else has. */
  @Test
  void whatNobodyAcceptedIsGoneForEverybodyElse() {
    AssertionRecord assertion = awarded(badge, ADA);
    EndorsementRecord said = endorsed(assertion, other, "ada is good");
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion.id());
    keep(new Change.KeepEndorsementList(store.accepted(subject).with(List.of(), BY)));
    erase(assertion);
    assertTrue(
        new LookUp(Records.of(store, store, store), URLS).endorsement(said.id())
            instanceof LookUp.Found.Gone);
  }

  @Test
  void anotherIssuersAndNobodysAreUnknown() {
    AssertionRecord assertion = awarded(badge, ADA);
    for (String id : List.of(assertion.id(), ids.next(), "no id", "")) {
      assertRefused(
          new EraseRecipient.Refusal.UnknownAssertion(), eraseRecipient.erase(other, id, BY));
    }
    assertEquals(Status.ACTIVE, status(assertion));
    assertTrue(images.keys().contains(ImageKeys.baked(assertion.id())));
  }

  private void erase(AssertionRecord assertion) {
    assertEquals(
        new EraseRecipient.Erased(),
        Results.success(eraseRecipient.erase(issuer, assertion.id(), BY)));
  }
}
