package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Related;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of an Assertion shows of its document. */
class AssertionPageTest {
  private static final Words ENGLISH = new Words(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "email, view.hashed-email",
    "telephone, view.hashed-telephone",
    "url, view.hashed-url",
    "studentId, view.hashed"
  })
  void aHashedRecipientIsSaidToBeOne(String type, String key) {
    ObjectNode document = document();
    ((ObjectNode) document.path("recipient")).put("type", type);
    assertEquals(ENGLISH.say(key), page(document).recipient(ENGLISH));
  }

  @Test
  void whoIsNamedInClearIsNamed() {
    ObjectNode document = document();
    document
        .putObject("recipient")
        .put("type", "email")
        .put("hashed", false)
        .put("identity", "learner@example.org");
    assertEquals("learner@example.org", page(document).recipient(ENGLISH));
  }

  @Test
  void itsDocumentIsJsonOrAJws() {
    assertEquals("JSON", page(document()).documentFormat());
    assertEquals("application/ld+json", page(document()).documentType());
    ObjectNode signed = document();
    signed
        .putObject("verification")
        .put("type", "SignedBadge")
        .put("creator", "https://badges.example.org/key");
    assertEquals("JWS", page(signed).documentFormat());
    assertEquals("application/jose", page(signed).documentType());
  }

  @Test
  void itsOwnCaptionComesBeforeThatOfItsBadge() {
    assertEquals(Optional.of("A sextant before the sea"), page(document()).imageCaption());
    ObjectNode document = document();
    document.putObject("image").put("id", "https://example.org/image").put("caption", "Her own");
    assertEquals(Optional.of("Her own"), page(document).imageCaption());
  }

  @Test
  void whatIsGoneShowsTheArtworkAndNothingOfItsRecipient() {
    AssertionPage there = page(document());
    assertEquals(true, there.showsRecipient());
    assertEquals("/assertions/" + SampleAward.ASSERTION + "/image", there.imagePath());
    AssertionPage gone = SampleAward.page(new Standing.Revoked(Instant.EPOCH, null));
    assertEquals(false, gone.showsRecipient());
    assertEquals(true, gone.imagePath().startsWith("/badges/"), gone.imagePath());
  }

  @Test
  void itLeadsToItsBadgeItsIssuerAndTheNewerVersion() {
    AssertionPage page =
        SampleAward.page(
            new Standing.Valid(),
            SampleAward.assertion(),
            SampleAward.badgeClass()
                .withRelated(
                    List.of(
                        Related.badgeClass(SampleAward.URLS.badge("n".repeat(26)), "2"),
                        Related.badgeClass("https://other.example.org/badge", "3"))),
            SampleAward.profile());
    assertEquals(
        "/badges/" + "badge".repeat(6).substring(0, 26) + "/view", path(page.badge().id()));
    assertEquals(path(page.badge().id()), page.addresses().badgePath());
    assertEquals(path(page.issuer().id()), page.addresses().issuerPath());
    assertEquals(
        "/badges/" + "n".repeat(26) + "/view", page.newer().map(RelatedShown::url).orElse(""));
    assertEquals(Optional.empty(), page(document()).newer());
  }

  /** Of the page about what has a document at this URL. */
  private static String path(String document) {
    return document.replace("https://badges.example.org", "") + "/view";
  }

  private static ObjectNode document() {
    return (ObjectNode) Json.read(Json.write(SampleAward.assertion()));
  }

  private static AssertionPage page(ObjectNode document) {
    return SampleAward.page(
        new Standing.Valid(),
        Json.readStored(document.toString(), Assertion.class),
        SampleAward.badgeClass(),
        SampleAward.profile());
  }
}
