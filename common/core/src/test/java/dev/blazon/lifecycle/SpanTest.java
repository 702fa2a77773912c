package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  private static final String ISSUER = "exampleissueraaaaaaaaaaaaa";
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org/b"));

  @Test
  void itIsReadAsItIsWritten() {
    for (Span span :
        new Span[] {Span.FIRST, Span.first(12), new Span(1, 2), new Span(999_999, 999_999)}) {
      assertEquals(Optional.of(span), Span.parse(span.toString()));
      assertEquals(Optional.of(span), Span.ofKey(URLS.key(ISSUER, span)));
      assertEquals(Optional.of(span), Span.ofProfile(URLS.profile(ISSUER, span)));
    }
    assertEquals("1", Span.FIRST.toString());
    assertEquals("2.3", new Span(2, 3).toString());
    assertEquals(URLS.issuer(ISSUER), URLS.profile(ISSUER, Span.FIRST));
    assertEquals(URLS.issuer(ISSUER) + "/revocations", URLS.revocations(ISSUER, Span.FIRST));
    assertEquals(URLS.issuer(ISSUER) + "/revocations/2", URLS.revocations(ISSUER, Span.first(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "01", "1.1", "1.0", "1.02", "1.", ".2", "1.2.3", "-1", "1000000", "٣", "1.2 "
      })
  void nothingElseIsOne(String text) {
    assertEquals(Optional.empty(), Span.parse(text));
    assertEquals(Optional.empty(), Span.ofKey(URLS.issuer(ISSUER) + "/keys/" + text));
    assertEquals(Optional.empty(), Span.ofProfile(URLS.issuer(ISSUER) + "/profiles/" + text));
  }

  @Test
  void otherUrlsOfOursNameNoSpan() {
    PlaceTest.PATHS.forEach(
        (place, path) -> {
          String url = "https://badges.example.org" + path;
          assertEquals(place instanceof Place.Key, Span.ofKey(url).isPresent(), url);
          assertEquals(place instanceof Place.Profile, Span.ofProfile(url).isPresent(), url);
        });
  }

  @Test
  void aDeploymentThatMovedKnowsItsOwn() {
    assertEquals(
        Optional.of(new Span(1, 2)),
        Span.ofKey("https://former.example.org/issuers/" + ISSUER + "/keys/1.2"));
    assertEquals(
        Optional.of(Span.FIRST), Span.ofProfile("https://former.example.org/issuers/" + ISSUER));
  }
}
