package dev.blazon.verification.baking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.Baking;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.baking.BakeImage.Outcome;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BakeImageTest {
  private static final String PAGE = "https://blog.example.net/my-badge";
  private static final InstantSource NOW = () -> Instant.parse("2026-11-24T12:00:00Z");

  private final HostedDocuments hosts = new HostedDocuments();
  private final BakeImage service = new BakeImage(hosts, link -> link);

  @Test
  void aPageLeadsToTheAssertionThatItNames() {
    page("<link rel=alternate type=application/ld+json href=" + HostedDocuments.ASSERTION + ">");

    assertTrue(baked(service, PAGE).contains("\"id\":\"" + HostedDocuments.ASSERTION));
  }

  @Test
  void aPageOfOursStandsForItsAssertion() {
    String id = "2ab2ngbixkzvfflu4vfhmnn5ei";
    String url = "https://badges.example.com/assertions/" + id;
    hosts.put(
        url,
        "application/ld+json",
        new String(hosts.body(HostedDocuments.ASSERTION), StandardCharsets.UTF_8)
            .replace(HostedDocuments.ASSERTION, url)
            .getBytes(StandardCharsets.UTF_8));
    String page = "https://badges.example.com/view/" + id + "?lang=de";
    BakeImage own = new BakeImage(hosts, link -> link.equals(page) ? url : link);

    assertTrue(baked(own, page).contains(url));
  }

  @Test
  void theHostOfALinkMayBeInCapitals() {
    String loud = HostedDocuments.ASSERTION.replace("badges.example.org", "BADGES.example.org");
    hosts.put(loud, "application/ld+json", hosts.body(HostedDocuments.ASSERTION));

    assertTrue(baked(service, loud).contains(HostedDocuments.ASSERTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<link rel=alternate type=application/ld+json href=/other>",
        "<link rel=alternate type=application/ld+json href=/my-badge>"
      })
  void aPageThatNamesNoAssertionIsAPage(String head) {
    page(head);
    hosts.put("https://blog.example.net/other", "text/html", hosts.body(PAGE));

    assertEquals(
        "This link is a web page, not a badge; look on the page for the badge's own link, or"
            + " download its image and send that.",
        refused(PAGE));
  }

  @Test
  void aPageIsFollowedOnceAlone() {
    page("<link rel=alternate type=application/ld+json href=/other>");
    String second =
        "<html><head><link rel=alternate type=application/ld+json href="
            + HostedDocuments.ASSERTION
            + "></head></html>";
    hosts.put(
        "https://blog.example.net/other", "text/html", second.getBytes(StandardCharsets.UTF_8));

    assertTrue(refused(PAGE).startsWith("This link is a web page"), refused(PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    HostedDocuments.BADGE + ", This is a BadgeClass",
    HostedDocuments.ISSUER + ", This is a Profile"
  })
  void whatIsNoAwardIsNotBaked(String url, String sentence) {
    assertTrue(refused(url).startsWith(sentence), refused(url));
    String json = new String(hosts.body(url), StandardCharsets.UTF_8);
    assertTrue(refused(json).startsWith(sentence), refused(json));
  }

  @Test
  void whatSaysAnotherIdIsNotBaked() {
    String copy = "https://elsewhere.example.net/copy";
    hosts.put(copy, "application/ld+json", hosts.body(HostedDocuments.ASSERTION));

    assertEquals("Its id is not the URL that it was fetched from.", refused(copy));
  }

  private void page(String head) {
    hosts.put(
        PAGE,
        "text/html",
        ("<html><head>" + head + "</head></html>").getBytes(StandardCharsets.UTF_8));
  }

  private String baked(BakeImage baking, String assertion) {
    return switch (bake(baking, assertion)) {
      case Outcome.Baked(var image) -> Baking.unbake(image.bytes()).text();
      case Outcome.UnreadableImageSent(String message) -> message;
      case Outcome.UnusableAssertion(String message) -> message;
    };
  }

  private String refused(String assertion) {
    return switch (bake(service, assertion)) {
      case Outcome.Baked baked -> "baked";
      case Outcome.UnreadableImageSent(String message) -> "the image: " + message;
      case Outcome.UnusableAssertion(String message) -> message;
    };
  }

  private static Outcome bake(BakeImage baking, String assertion) {
    return baking.bake(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
        assertion,
        new FetchBudget(NOW, FetchLimits.STANDARD));
  }
}
