package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.SampleAward;
import dev.blazon.page.Standing;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShowAssertionTest {
  private static final Instant BEFORE = SampleAward.EXPIRES.minusSeconds(1);

  @Test
  void theDocumentsAreThoseOfTheStore() {
    AssertionPage page = shown(SampleAward.record(), BEFORE);

    assertEquals(SampleAward.page(new Standing.Valid()).assertion(), page.assertion());
    assertEquals(SampleAward.badgeClass(), page.badge());
    assertEquals(SampleAward.profile(), page.issuer());
    assertEquals(BEFORE, page.report().checkedAt());
    assertEquals("/assertions/" + SampleAward.ASSERTION + "/image", page.addresses().imagePath());
  }

  @Test
  void itIsValidUntilItExpiresHoweverLateTheSweepIs() {
    AssertionRecord record = SampleAward.record();

    assertEquals(new Standing.Valid(), shown(record, BEFORE).standing());
    assertEquals(
        new Standing.Expired(SampleAward.EXPIRES), shown(record, SampleAward.EXPIRES).standing());
    assertEquals(
        new Standing.Expired(SampleAward.EXPIRES),
        shown(record.expire(SampleAward.EXPIRES.plusSeconds(9)), SampleAward.EXPIRES.plusSeconds(9))
            .standing());
  }

  @Test
  void aRevokedOneSaysWhenAndWhy() {
    assertEquals(
        new Standing.Revoked(BEFORE, "A mistake"),
        shown(SampleAward.record().revoke("A mistake", BEFORE, "key"), SampleAward.EXPIRES)
            .standing());
  }

  @Test
  void aSupersededOneLeadsToWhatTookItsPlace() {
    AssertionRecord superseded =
        SampleAward.record()
            .supersede("c".repeat(26), SampleAward.URLS.assertion("c".repeat(26)), BEFORE, "key");
    AssertionPage page = shown(superseded, SampleAward.EXPIRES);
    assertEquals(new Standing.Superseded(BEFORE, "/view/" + "c".repeat(26)), page.standing());
    assertEquals(Verdict.REVOKED, page.report().verdict());
    assertEquals(SampleAward.URLS.assertion("c".repeat(26)), page.report().status().successor());
    assertEquals(false, page.showsRecipient());
  }

  @Test
  void ofAnErasedOneThereIsNothingToTell() {
    AssertionRecord erased = SampleAward.record().erase(BEFORE, "key");
    assertEquals(
        new ShowAssertion.Outcome.Erased(), service(erased, BEFORE).show(SampleAward.ASSERTION));
    assertEquals(
        new ShowAssertion.Outcome.Erased(),
        service(erased, BEFORE).showAlone(SampleAward.ASSERTION));
  }

  @Test
  void whatIsWithdrawnSaysNothingOfItsRecipientAndShowsTheArtwork() {
    Instant after = SampleAward.EXPIRES.plusSeconds(9);
    for (AssertionRecord gone :
        List.of(
            SampleAward.record().expire(after),
            SampleAward.record().supersede("c".repeat(26), "https://c", after, "key"),
            SampleAward.record().revoke("A mistake", after, "key"))) {
      AssertionPage page = shown(gone, after);
      assertEquals(true, page.withdrawn());
      assertEquals(false, page.showsRecipient());
      assertEquals(page.addresses().artworkPath(), page.imagePath());
    }
    AssertionPage kept = shown(SampleAward.record(), after);
    assertEquals(true, kept.showsRecipient());
    assertEquals(kept.addresses().imagePath(), kept.imagePath());
  }

  @Test
  void aSignedOneIsReadFromItsSignature() {
    AssertionRecord hosted = SampleAward.record();
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(hosted.document().getBytes(StandardCharsets.UTF_8));
    AssertionRecord signed =
        AssertionRecordBuilder.builder(hosted)
            .verification(VerificationType.SIGNED)
            .document("head." + payload + ".signature")
            .trail(Trail.UNKNOWN)
            .build();

    assertEquals(SampleAward.assertion(), shown(signed, BEFORE).assertion());
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(
          new ShowAssertion.Outcome.Unknown(), service(SampleAward.record(), BEFORE).show(id));
    }
  }

  @Test
  void whatIsSaidForItItsBadgeAndItsIssuerIsShownUntilItIsGone() {
    InMemoryStore store = SampleAward.storeOf(SampleAward.record());
    AssertionRecord record = SampleAward.record();
    endorse(store, new Subject(Subject.Kind.ASSERTION, record.id()), "it");
    endorse(store, new Subject(Subject.Kind.BADGE_CLASS, record.badge()), "its badge");
    endorse(store, new Subject(Subject.Kind.PROFILE, record.issuer()), "its issuer");
    ShowAssertion service =
        new ShowAssertion(Records.of(store, store, store), SampleAward.URLS, () -> BEFORE);
    assertEquals(
        Set.of("it", "its badge", "its issuer"), comments(service.show(SampleAward.ASSERTION)));
    assertEquals(Set.of(), comments(service.showAlone(SampleAward.ASSERTION)));

    store.commit(
        List.of(new Change.ReplaceAssertion(record.revoke("A mistake", BEFORE, "key"))), null);
    assertEquals(Set.of(), comments(service.show(SampleAward.ASSERTION)));
  }

  private static Set<String> comments(ShowAssertion.Outcome outcome) {
    return assertInstanceOf(ShowAssertion.Outcome.Shown.class, outcome)
        .page()
        .endorsements()
        .stream()
        .map(shown -> String.valueOf(shown.comment()))
        .collect(Collectors.toSet());
  }

  private static void endorse(InMemoryStore store, Subject subject, String comment) {
    String id = new Ids(new SecureRandom()).next();
    String issuer = SampleAward.record().issuer();
    Endorsement document =
        new Endorsement(
            SampleAward.URLS.endorsement(id),
            ClaimBuilder.builder()
                .id(SampleAward.URLS.of(subject.place()))
                .endorsementComment(comment)
                .build(),
            SampleAward.URLS.issuer(issuer),
            Verification.hosted(),
            OpenBadges.dateTime(SampleAward.ISSUED),
            AdditionalProperties.NONE);
    store.commit(
        List.of(
            new Change.AddEndorsement(
                EndorsementRecordBuilder.builder()
                    .id(id)
                    .issuer(issuer)
                    .subject(subject)
                    .document(document)
                    .listed(true)
                    .createdAt(SampleAward.ISSUED)
                    .changedAt(SampleAward.ISSUED)
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build()),
            new Change.KeepEndorsementList(
                EndorsementList.none(subject).with(List.of(document.id()), "key"))),
        null);
  }

  private static AssertionPage shown(AssertionRecord record, Instant now) {
    return assertInstanceOf(
            ShowAssertion.Outcome.Shown.class, service(record, now).show(SampleAward.ASSERTION))
        .page();
  }

  private static ShowAssertion service(AssertionRecord record, Instant now) {
    InMemoryStore store = SampleAward.storeOf(record);
    return new ShowAssertion(Records.of(store, store, store), SampleAward.URLS, () -> now);
  }
}
