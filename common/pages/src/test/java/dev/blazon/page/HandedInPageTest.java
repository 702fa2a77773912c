package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.Baking;
import dev.blazon.baking.FileKind;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.Report;
import dev.blazon.verification.ReportBuilder;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read where they sent something else than a badge. */
class HandedInPageTest {
  private final StrangersBadge badge = new StrangersBadge();
  private final Pages pages = new Pages();

  @Test
  void aBadgeClassIsNoAward() {
    String html = badge.html(HostedDocuments.BADGE, "someone@example.org", Language.EN);

    assertContains(html, "class=\"sheet unverifiable\"");
    assertContains(html, "Not an award");
    assertContains(html, "<p class=\"lead\">This tells what a badge is. It is no award.</p>");
    assertContains(html, "Map reading");
    assertFalse(html.contains("<dt>Recipient</dt>"), html);
  }

  @Test
  void aProfileIsNoAward() {
    String html = badge.html(HostedDocuments.ISSUER, null, Language.EN);

    assertContains(html, "This tells who an issuer is. It is no award.");
    assertContains(html, "Example Ramblers");
  }

  @Test
  void aWebPageIsToldFromABadgeAndTheTechnicalFindingIsFolded() {
    badge.hosts.put(
        "https://blog.example.net/post",
        "text/html",
        "<html></html>".getBytes(StandardCharsets.UTF_8));
    String html = badge.html("https://blog.example.net/post", null, Language.EN);

    assertContains(html, "A web page, not a badge");
    assertContains(html, "Look on that page for the badge's own link");
    assertFalse(html.contains("What it says"), html);
    assertTrue(
        html.indexOf("<summary>What exactly was found (in English)</summary>")
            < html.indexOf("this link is a web page, not a badge;"),
        html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{}]            | This is a list of several things.",
        "{\"colour\": 1} | This is data of another kind, not a badge.",
        "{\"id\":        | This text begins like a badge, but is not complete.",
        "my badge        | This text is no badge: a link to one begins with https://."
      })
  void textsThatAreNoBadgeAreSaidToBeWhatTheyAre(String text, String sentence) {
    String html = badge.html(text, null, Language.EN);

    assertContains(html, "No badge found");
    assertContains(html, sentence);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void filesThatCarryNoBadgeAreNamed(FileKind kind) {
    byte[] file =
        switch (kind) {
          case JPEG -> bytes("\u00ff\u00d8\u00ff\u00e0 JFIF");
          case PDF -> bytes("%PDF-1.7");
          case GIF -> bytes("GIF89a");
          case WEBP -> bytes("RIFF\u0001\u0000\u0000\u0000WEBPVP8 ");
          case HEIF -> bytes("\u0000\u0000\u0000\u0018ftypheic");
          case BMP -> bytes("BM\u0001\u0000");
          case TIFF_LITTLE_ENDIAN -> bytes("II*\u0000");
          case TIFF_BIG_ENDIAN -> bytes("MM\u0000*");
          case ZIP -> bytes("PK\u0003\u0004");
        };
    Report report = report(file);

    assertEquals(FileKind.of(file).orElseThrow(), kind);
    assertEquals(
        switch (kind) {
          case JPEG -> HandedIn.JPEG;
          case PDF -> HandedIn.PDF;
          case GIF, WEBP, HEIF, BMP, TIFF_LITTLE_ENDIAN, TIFF_BIG_ENDIAN, ZIP ->
              HandedIn.OTHER_FILE;
        },
        report.handedIn());
    assertTrue(
        report.checks().getFirst().detail().contains("cannot carry a badge"),
        report.checks().getFirst().detail());
    assertFalse(report.checks().getFirst().detail().contains("bytes ["));
  }

  @Test
  void anImageWithoutABadgeIsSaidToBePerhapsAScreenshot() {
    byte[] svg = bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Report report = report(svg);

    assertEquals(HandedIn.IMAGE_WITHOUT_BADGE, report.handedIn());
    assertContains(html(report), "This image carries no badge. Perhaps it is a screenshot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"> | DAMAGED_IMAGE",
        "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:openbadges=\"http://openbadges.org\"><openbadges:assertion/></svg> |"
            + " DAMAGED_BADGE",
        "<html/> | OTHER_FILE",
        "plain | OTHER_FILE"
      })
  void whatIsWrongWithAnImageIsTold(String image, HandedIn what) {
    assertEquals(what, report(bytes(image)).handedIn());
  }

  @Test
  void aFileOverFourMegabytesIsTooLarge() {
    assertEquals(HandedIn.TOO_LARGE, report(new byte[Baking.MAX_BYTES + 1]).handedIn());
  }

  @Test
  void aNewerBadgeIsSaidToBeOne() {
    String html =
        badge.html(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "https://badges.example.org/3", "type": ["VerifiableCredential"]}
            """,
            null,
            Language.EN);

    assertContains(html, "A badge of Open Badges 3.0");
    assertContains(html, "That says nothing against it.");
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasASentenceForEverything(Language language) {
    Set<String> sentences = new TreeSet<>();
    Report good = badge.report(HostedDocuments.ASSERTION, null);
    for (HandedIn what : HandedIn.values()) {
      VerifiedPage page = new VerifiedPage(withHandedIn(good, what), false, null);
      page.whatItIs(new Words(language)).ifPresent(sentences::add);
    }

    long without =
        Arrays.stream(HandedIn.values())
            .filter(
                what ->
                    Set.of(
                            HandedIn.ASSERTION,
                            HandedIn.ENDORSEMENT,
                            HandedIn.UNKNOWN,
                            HandedIn.WEB_PAGE,
                            HandedIn.OPEN_BADGES_3)
                        .contains(what))
            .count();
    assertEquals(HandedIn.values().length - without, sentences.size());
  }

  @Test
  void aRecipientThatCannotBeComparedIsNoOtherPerson() {
    badge.assertion(
        """
        {"recipient": {"type": "url", "hashed": false, "salt": null,
          "identity": "https://people.example.org/1"}}
        """);
    String html = badge.html(HostedDocuments.ASSERTION, "someone@example.org", Language.EN);

    assertContains(html, "class=\"sheet unverifiable\"");
    assertContains(html, "It cannot be told whose it is:");
    assertContains(html, "It could not be compared with the address that you gave.");
    assertFalse(html.contains("It was not awarded"), html);
  }

  @Test
  void aRevokedBadgeShowsItsName() {
    badge.assertion("{\"revoked\": true}");

    assertContains(badge.html(), "class=\"sheet revoked\"");
    assertContains(badge.html(), "Map reading");
  }

  @Test
  void aPictureOfOurOwnIsShown() {
    Report good = badge.report(HostedDocuments.ASSERTION, null);

    assertContains(
        pages.verified(new VerifiedPage(good, false, "/badges/1/image"), Language.EN),
        "<img src=\"/badges/1/image\" alt=\"\" width=\"128\" height=\"128\">");
  }

  @Test
  void theFileIsChosenInThePagesLanguage() {
    String html = pages.verify(VerifyForm.with(""), Language.DE);

    assertContains(html, "<label class=\"choose\" for=\"image\">Datei wählen</label>");
    assertContains(html, "data-none=\"Noch keine Datei gewählt\"");
  }

  private static Report withHandedIn(Report report, HandedIn what) {
    return ReportBuilder.builder(report).handedIn(what).build();
  }

  private Report report(byte[] file) {
    return new Verifier(badge.hosts, () -> Instant.parse("2026-11-24T12:00:00Z"))
        .verify(VerificationInput.ofImage(file), null);
  }

  private String html(Report report) {
    return pages.verified(new VerifiedPage(report, false, null), Language.EN);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertContains(String html, String part) {
    assertTrue(html.contains(part), () -> part + " is not in " + html);
  }
}
