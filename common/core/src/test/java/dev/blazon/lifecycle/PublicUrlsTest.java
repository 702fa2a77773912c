package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlsTest {
  private static final String ID = "a".repeat(26);

  private final PublicUrls urls = new PublicUrls(URI.create("https://badges.example.org/here/"));

  @Test
  void whatIsBelowTheBaseIsOurs() {
    assertTrue(urls.isOurs("https://badges.example.org/here/elsewhere"));
    assertEquals(Optional.empty(), urls.at("https://badges.example.org/here/elsewhere"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://badges.example.org/here",
        "https://badges.example.org/hereafter/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "https://badges.example.org/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "https://badges.example.org.example.com/here/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "http://badges.example.org/here/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void whatMerelyLooksLikeItIsNot(String url) {
    assertFalse(urls.isOurs(url));
    assertEquals(Optional.empty(), urls.at(url));
  }

  @Test
  void theFirstSpanHasTheIssuersOwnProfileAndEveryOtherOneOfItsOwn() {
    Span later = new Span(2, 3);
    assertEquals(urls.issuer(ID), urls.profile(ID, Span.FIRST));
    assertEquals(urls.issuer(ID) + "/profiles/2.3", urls.profile(ID, later));
    assertEquals(urls.issuer(ID) + "/revocations", urls.revocations(ID, Span.FIRST));
    assertEquals(urls.issuer(ID) + "/revocations/2.3", urls.revocations(ID, later));
    for (Span span : new Span[] {Span.FIRST, later}) {
      assertEquals(Optional.of(span), Span.ofProfile(urls.profile(ID, span)));
    }
    assertEquals(
        Optional.of(later),
        Span.ofProfile("https://before.example.org/issuers/" + ID + "/profiles/2.3"));
  }

  @Test
  void eachKindOfThingHasItsAddress() {
    String base = "https://badges.example.org/here";
    assertEquals(base + "/", urls.home());
    assertEquals(base + "/issuers/" + ID, urls.issuer(ID));
    assertEquals(base + "/issuers/" + ID + "/view", urls.issuerPage(ID));
    assertEquals(base + "/issuers/" + ID + "/keys/1", urls.key(ID, Span.FIRST));
    assertEquals(base + "/badges/" + ID, urls.badge(ID));
    assertEquals(base + "/badges/" + ID + "/image", urls.badgeImage(ID));
    assertEquals(base + "/badges/" + ID + "/view", urls.badgePage(ID));
    assertEquals(base + "/assertions/" + ID, urls.assertion(ID));
    assertEquals(base + "/assertions/" + ID + "/image", urls.assertionImage(ID));
    assertEquals(base + "/view/" + ID, urls.page(ID));
    assertEquals(base + "/endorsements/" + ID, urls.endorsement(ID));
    assertEquals(URI.create(base + "/verify"), urls.verifyPage());
    assertEquals(base + "/v1/badges/" + ID + "/artwork", urls.artwork(ID));
    assertEquals(base + "/v1/badges/" + ID + "/design/icon", urls.designPicture(ID, "icon"));
  }
}
