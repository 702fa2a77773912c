package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.Asked;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.page.Standing;
import dev.blazon.page.Theme;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.verification.Verdict;
import dev.blazon.words.Language;
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
        new ShowAssertion(Records.of(store, store, store), store, SampleAward.URLS, () -> BEFORE);
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
                    .request(null)
                    .endorser(null)
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

  /** Whatever its status, but for what is erased, of which there is nothing to keep private. */
  @Test
  void whatItsHolderKeepsPrivateIsShownToNobody() {
    AssertionRecord record = SampleAward.record();
    InMemoryStore store = SampleAward.storeOf(record);
    ShowAssertion service =
        new ShowAssertion(Records.of(store, store, store), store, SampleAward.URLS, () -> BEFORE);
    Presentation kept = Presentation.usual(record).as(Visibility.PRIVATE, false);
    store.commit(List.of(new Change.KeepPresentation(kept)), null);
    assertEquals(new ShowAssertion.Outcome.Private(), service.show(record.id()));
    assertEquals(new ShowAssertion.Outcome.Private(), service.showAlone(record.id()));

    AssertionRecord revoked = record.revoke("A mistake", BEFORE, "key");
    store.commit(List.of(new Change.ReplaceAssertion(revoked)), null);
    assertEquals(new ShowAssertion.Outcome.Private(), service.show(record.id()));

    store.commit(List.of(new Change.KeepPresentation(kept.as(Visibility.UNLISTED, false))), null);
    assertInstanceOf(ShowAssertion.Outcome.Shown.class, service.show(record.id()));

    store.commit(List.of(new Change.ReplaceAssertion(revoked.erase(BEFORE, "key"))), null);
    assertEquals(new ShowAssertion.Outcome.Erased(), service.show(record.id()));
  }

  @Test
  void aHiddenNameIsNowhereOnThePage() {
    AssertionRecord record = SampleAward.record();
    ObjectNode document = (ObjectNode) Json.read(record.document());
    document.set(
        "extensions:recipientProfile",
        Json.read(
            "{\"type\": [\"Extension\", \"extensions:RecipientProfile\"], \"name\": \"Zuleika"
                + " Quist\"}"));
    document.set(
        "recipient",
        Json.read("{\"type\": \"email\", \"hashed\": false, \"identity\": \"quist@example.org\"}"));
    AssertionRecord named =
        AssertionRecordBuilder.builder(record).document(Json.write(document)).build();
    InMemoryStore store = SampleAward.storeOf(named);
    ShowAssertion service =
        new ShowAssertion(Records.of(store, store, store), store, SampleAward.URLS, () -> BEFORE);
    assertEquals(true, everything(service).contains("Zuleika Quist"));
    assertEquals(true, everything(service).contains("quist@example.org"));
    Presentation hidden = Presentation.usual(named).as(Visibility.UNLISTED, true);
    store.commit(List.of(new Change.KeepPresentation(hidden)), null);
    for (String part : List.of("Zuleika", "Quist", "quist")) {
      assertEquals(false, everything(service).contains(part), part);
    }
    assertEquals(
        true,
        everything(service)
            .contains("Awarded to the holder of an e-mail address that the issuer knows"),
        () -> everything(service));
  }

  /** The page with its certificate, what networks and search engines read of it, the frame. */
  private static String everything(ShowAssertion service) {
    Pages pages = new Pages();
    AssertionPage page =
        assertInstanceOf(ShowAssertion.Outcome.Shown.class, service.show(SampleAward.ASSERTION))
            .page();
    return pages.assertion(page, new Asked(null, true), Language.EN)
        + pages.embed(page, Theme.LIGHT, Language.EN)
        + pages.oEmbed(page, null, null, null).json();
  }

  private static AssertionPage shown(AssertionRecord record, Instant now) {
    return assertInstanceOf(
            ShowAssertion.Outcome.Shown.class, service(record, now).show(SampleAward.ASSERTION))
        .page();
  }

  private static ShowAssertion service(AssertionRecord record, Instant now) {
    InMemoryStore store = SampleAward.storeOf(record);
    return new ShowAssertion(Records.of(store, store, store), store, SampleAward.URLS, () -> now);
  }
}
