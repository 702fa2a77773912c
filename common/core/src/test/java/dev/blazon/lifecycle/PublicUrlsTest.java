package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlsTest {
  private static final String ID = "a".repeat(26);

  private final PublicUrls urls = new PublicUrls(URI.create("https://badges.example.org/here/"));

  @Test
  void whatIsBelowTheBaseIsOurs() {
    assertTrue(urls.areOf("https://badges.example.org/here/elsewhere"));
    assertEquals(
        Optional.of("/elsewhere"), urls.pathOf("https://badges.example.org/here/elsewhere"));
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
    assertFalse(urls.areOf(url));
    assertEquals(Optional.empty(), urls.subjectAt(url));
    assertEquals(Optional.empty(), urls.pathOf(url));
  }

  @ParameterizedTest
  @EnumSource
  void whatCanBeEndorsedIsFoundByItsUrl(Subject.Kind kind) {
    Subject subject = new Subject(kind, ID);
    assertEquals(Optional.of(subject), urls.subjectAt(urls.subject(subject)));
    assertEquals(Optional.empty(), urls.subjectAt(urls.subject(subject) + "/image"));
    assertEquals(Optional.empty(), urls.endorsementAt(urls.subject(subject)));
  }

  @Test
  void anEndorsementIsFoundByItsUrl() {
    assertEquals(Optional.of(ID), urls.endorsementAt(urls.endorsement(ID)));
    assertEquals(Optional.empty(), urls.subjectAt(urls.endorsement(ID)));
  }

  @Test
  void aPageIsFoundByItsUrlWhateverIsAppendedToIt() {
    assertEquals(Optional.of(ID), urls.assertionOfPage(urls.page(ID) + "/?lang=de#top"));
    assertEquals(Optional.empty(), urls.assertionOfPage(urls.card(ID)));
  }

  @Test
  void imagesAreToldFromWhatTheyAreOf() {
    assertTrue(urls.isImage(urls.badgeImage(ID)));
    assertTrue(urls.isImage(urls.assertionImage(ID)));
    assertFalse(urls.isImage(urls.badge(ID)));
    assertFalse(urls.isImage("https://elsewhere.example.org/badges/" + ID + "/image"));
  }

  @Test
  void theFirstSpanHasTheIssuersOwnProfileAndEveryOtherOneOfItsOwn() {
    Span later = new Span(2, 3);
    assertEquals(urls.issuer(ID), urls.profile(ID, Span.FIRST));
    assertEquals(urls.issuer(ID) + "/profiles/2.3", urls.profile(ID, later));
    assertEquals(urls.issuer(ID) + "/revocations", urls.revocations(ID, Span.FIRST));
    assertEquals(urls.issuer(ID) + "/revocations/2.3", urls.revocations(ID, later));
    for (Span span : new Span[] {Span.FIRST, later}) {
      assertEquals(Optional.of(span), urls.spanOfProfile(urls.profile(ID, span)));
    }
    assertEquals(
        Optional.of(later),
        urls.spanOfProfile("https://before.example.org/issuers/" + ID + "/profiles/2.3"));
  }
}
