package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.SampleAward;
import dev.blazon.page.Standing;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
  void whatIsWithdrawnSaysNothingOfItsRecipientAndShowsTheArtwork() {
    Instant after = SampleAward.EXPIRES.plusSeconds(9);
    for (AssertionRecord gone :
        List.of(
            SampleAward.record().expire(after),
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
        AssertionRecordBuilder.builder()
            .id(hosted.id())
            .iri(hosted.iri())
            .badge(hosted.badge())
            .issuer(hosted.issuer())
            .verification(VerificationType.SIGNED)
            .document("head." + payload + ".signature")
            .expiryPolicy(hosted.expiryPolicy())
            .issuedOn(hosted.issuedOn())
            .expires(hosted.expires())
            .status(hosted.status())
            .reason(hosted.reason())
            .changedAt(hosted.changedAt())
            .version(hosted.version())
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
