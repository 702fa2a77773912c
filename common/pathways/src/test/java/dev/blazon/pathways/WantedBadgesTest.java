package dev.blazon.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.Results;
import dev.blazon.store.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which badge somebody means who types an id or a link. */
class WantedBadgesTest {
  private static final String ID = "ropesaaaaaaaaaaaaaaaaaaaaa";
  private static final BadgeRecord BADGE = Samples.badge("issuer", ID, Instant.EPOCH);
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example"));

  private final WantedBadges badges =
      new WantedBadges(id -> id.equals(ID) ? Optional.of(BADGE) : Optional.empty(), URLS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        " " + ID + "\n",
        "https://badges.example/badges/" + ID,
        "https://badges.example/badges/" + ID + "/view",
        "https://badges.example/badges/" + ID + "/view?lang=de#validity"
      })
  void oneOfOursIsMeantByItsIdItsDocumentAndItsPage(String typed) {
    assertEquals(
        new PathwayStep.Ours(ID, BADGE.family(), "issuer"),
        Results.success(badges.find(typed, "whatever")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "knotsaaaaaaaaaaaaaaaaaaaaa",
        "https://badges.example/badges/knotsaaaaaaaaaaaaaaaaaaaaa",
        "https://badges.example/view/" + ID,
        "https://badges.example/",
        "HTTPS://BADGES.example/badges/" + ID
      })
  void whatLeadsToUsIsABadgeOfOursOrNone(String typed) {
    assertEquals(new WantedBadges.Refusal.Unknown(), Results.refusal(badges.find(typed, "")));
  }

  @Test
  void oneOfAnotherHostIsMeantByItsUrlLetterForLetter() {
    String url = "https://other.example/badges/1?v=2";
    assertEquals(
        new PathwayStep.Elsewhere(url, "Ropes & knots"),
        Results.success(badges.find(url, " Ropes\n& \u202eknots ")));
    assertEquals(new PathwayStep.Elsewhere(url, null), Results.success(badges.find(url, " ")));
    assertEquals(
        new WantedBadges.Refusal.BadName(), Results.refusal(badges.find(url, "x".repeat(201))));
    assertEquals(new WantedBadges.Refusal.BadName(), Results.refusal(badges.find(url, "\u200b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ropes",
        "http://other.example/badges/1",
        "javascript:alert(1)",
        "https:///badges",
        "https://other.example/\"><script>",
        "https://other.example/a b",
        "https://\u00e9.example/"
      })
  void nothingElseIsABadge(String typed) {
    assertEquals(new WantedBadges.Refusal.NoBadge(), Results.refusal(badges.find(typed, "")));
  }

  @Test
  void aUrlIsNoLongerThanWhatACollectionKeeps() {
    String url = "https://other.example/" + "x".repeat(278);
    Results.success(badges.find(url, ""));
    assertEquals(new WantedBadges.Refusal.NoBadge(), Results.refusal(badges.find(url + "x", "")));
  }
}
