package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.RecipientProfile;
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
    "email, view.holder-email",
    "telephone, view.holder-telephone",
    "url, view.holder-url",
    "studentId, view.holder"
  })
  void whomNobodyNamesIsSomebodyThatTheIssuerKnows(String type, String key) {
    ObjectNode document = document();
    ((ObjectNode) document.path("recipient")).put("type", type);
    assertEquals(new RecipientShown(null, null, type), recipient(document));
    assertEquals(key, recipient(document).key());
    String html = html(page(document));
    assertTrue(html.contains("<p class=\"awarded\">" + ENGLISH.say(key) + "</p>"), html);
    assertFalse(html.contains("Identified by"), html);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Ada Lovelace, Ada Lovelace
          عائشة بنت طلحة, عائشة بنت طلحة
          Ada\\t \\nLovelace, Ada Lovelace
          Ada \u202Eecalevol, Ada ecalevol
          <script>alert(1)</script> & "Ada", &lt;script&gt;alert(1)&lt;/script&gt; &amp; "Ada"
          """)
  void whoIsNamedStandsBeforeTheBadge(String name, String written) {
    String html = html(page(named(name.translateEscapes())));
    int line = html.indexOf("<strong dir=\"auto\">" + written + "</strong></p>");
    assertTrue(line > 0 && line < html.indexOf("<h1"), html);
  }

  @Test
  void aNameWithoutEndIsCutAndOneThatNobodySeesIsNone() {
    assertEquals("x".repeat(199) + "…", recipient(named("x".repeat(50_000))).name());
    assertNull(recipient(named("\u200b \u202e")).name());
    ObjectNode number = named("Ada");
    ((ObjectNode) number.path(RecipientProfile.PROPERTY)).put("name", 1);
    assertNull(recipient(number).name());
  }

  @Test
  void aNameIsInTheEmbedOnTheCertificateAndInWhatIsShared() {
    AssertionPage page = page(named("Ada \"<b>\" Lovelace"));
    String embed = new Pages().embed(page, Theme.LIGHT, Language.EN);
    assertTrue(
        embed.contains("<p class=\"to\">Awarded to <bdi>Ada \"&lt;b&gt;\" Lovelace</bdi></p>"),
        embed);
    String html = html(page);
    assertTrue(
        html.contains("<p class=\"person\" dir=\"auto\">Ada \"&lt;b&gt;\" Lovelace</p>"), html);
    assertTrue(
        LinkPreview.of(page, ENGLISH)
            .description()
            .startsWith("Awarded to Ada \"<b>\" Lovelace · "));
    assertTrue(
        ShareLinks.of(page, ENGLISH).orElseThrow().bluesky().contains("%20to%20Ada%20%22%3Cb%3E"));
    assertFalse(LinkPreview.of(page, ENGLISH).imageDescription().contains("Ada"));
  }

  @Test
  void whatIsGoneNamesNobodyAnywhere() {
    AssertionPage gone =
        SampleAward.page(
            new Standing.Revoked(Instant.EPOCH, null),
            Json.readStored(named("Ada").toString(), Assertion.class),
            SampleAward.badgeClass(),
            SampleAward.profile());
    assertEquals(Optional.empty(), gone.recipient());
    assertEquals(Optional.empty(), gone.recipientName());
    String everywhere =
        html(gone)
            + new Pages().embed(gone, Theme.LIGHT, Language.EN)
            + new Pages().oEmbed(gone, null, null, null).json();
    assertFalse(everywhere.contains("Ada"), everywhere);
  }

  @Test
  void whoIsNamedInClearIsNamed() {
    ObjectNode document = document();
    document
        .putObject("recipient")
        .put("type", "email")
        .put("hashed", false)
        .put("identity", "learner@example.org");
    assertEquals("learner@example.org", recipient(document).called());
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

  private static ObjectNode named(String name) {
    ObjectNode document = document();
    document.set(RecipientProfile.PROPERTY, Json.mapper().valueToTree(RecipientProfile.of(name)));
    return document;
  }

  private static RecipientShown recipient(ObjectNode document) {
    return page(document).recipient().orElseThrow();
  }

  private static String html(AssertionPage page) {
    return new Pages().assertion(page, Asked.NOTHING, Language.EN);
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
