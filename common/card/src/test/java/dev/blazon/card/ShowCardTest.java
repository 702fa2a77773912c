package dev.blazon.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.artwork.drawing.TestImages;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.store.Change;
import dev.blazon.store.ImageStore;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.words.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowCardTest {
  private static final Instant BEFORE = SampleAward.EXPIRES.minusSeconds(1);

  /** The sample badge has no artwork, so that nothing is asked of the store of images. */
  private static final ImageStore NO_IMAGES =
      new ImageStore() {
        @Override
        public void put(String key, ImageFile image) {
          throw new AssertionError("a card is kept nowhere");
        }

        @Override
        public Optional<ImageFile> get(String key) {
          throw new AssertionError("asked for " + key);
        }

        @Override
        public void delete(String key) {
          throw new AssertionError("a card deletes nothing");
        }
      };

  @Test
  void itIsMarkedFromTheSecondOnInWhichItExpiresHoweverLateTheSweepIs() {
    AssertionRecord record = SampleAward.record();
    StatusMark expired = new StatusMark.Expired("Expired on 1 March 2027");

    assertArrayEquals(painted(new StatusMark.None()), card(record, BEFORE));
    assertArrayEquals(painted(expired), card(record, SampleAward.EXPIRES));
    assertArrayEquals(
        painted(expired),
        card(record.expire(SampleAward.EXPIRES), SampleAward.EXPIRES.plusSeconds(9)));
  }

  @Test
  void aRevokedOneIsMarkedAndDoesNotSayWhy() {
    AssertionRecord revoked = SampleAward.record().revoke("A mistake", BEFORE, "key");
    assertArrayEquals(painted(new StatusMark.Revoked("Revoked")), card(revoked, BEFORE));
    assertArrayEquals(
        painted(new StatusMark.Revoked("Revoked")), card(revoked, SampleAward.EXPIRES));
  }

  @Test
  void oneThatIsErasedOrReplacedSaysSoAndWhatIsErasedHasNoDate() {
    AssertionRecord superseded =
        SampleAward.record().supersede("c".repeat(26), "https://c.example.org", BEFORE, "key");
    assertArrayEquals(
        painted(new StatusMark.Gone("Replaced by another")), card(superseded, SampleAward.EXPIRES));
    assertArrayEquals(
        CardPainter.paint(
            new Card(
                "Open Water Navigator",
                "Issued by",
                "Harbour College",
                "",
                new StatusMark.Gone("Erased"),
                null)),
        card(superseded.erase(BEFORE, "key"), SampleAward.EXPIRES));
  }

  /** Its words are looked up by name: one that is missing would only be missed on such a card. */
  @ParameterizedTest
  @EnumSource
  void everyStatusHasACard(Status status) {
    AssertionRecord record =
        AssertionRecordBuilder.builder(SampleAward.record()).status(status).reason("why").build();

    assertDoesNotThrow(() -> card(record, BEFORE));
  }

  @Test
  void itsWordsAndDatesAreInTheLanguageThatIsAskedFor() {
    byte[] german =
        CardPainter.paint(
            new Card(
                "Open Water Navigator",
                "Ausgestellt von",
                "Harbour College",
                "Verliehen am 1. März 2026",
                new StatusMark.Expired("Abgelaufen am 1. März 2027"),
                null));

    assertArrayEquals(
        german,
        service(SampleAward.record(), SampleAward.EXPIRES)
            .ofAssertion(SampleAward.ASSERTION, Language.DE)
            .orElseThrow()
            .bytes());
  }

  @Test
  void aBadgeHasACardWithoutADateAndAnIssuerOneWithItsHost() {
    ShowCard cards = service(SampleAward.record(), BEFORE);
    StatusMark none = new StatusMark.None();
    Card badge = new Card("Open Water Navigator", "Issued by", "Harbour College", "", none, null);
    Card issuer =
        new Card("Harbour College", "Stellt Abzeichen aus", "college.example.org", "", none, null);

    assertArrayEquals(
        CardPainter.paint(badge),
        cards.ofBadge(SampleCatalog.BADGE, Language.EN).orElseThrow().bytes());
    assertArrayEquals(
        CardPainter.paint(issuer),
        cards.ofIssuer(SampleCatalog.ISSUER, Language.DE).orElseThrow().bytes());
    assertEquals(Optional.empty(), cards.ofBadge("a".repeat(26), Language.EN));
    assertEquals(Optional.empty(), cards.ofIssuer("a".repeat(26), Language.EN));
  }

  @Test
  void theLogoThatStandsInAProfileIsOnTheCardOfItsIssuer() {
    byte[] logo = TestImages.animatedPng();
    String uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(logo);
    Profile profile =
        ProfileBuilder.builder()
            .id(SampleAward.URLS.issuer(SampleCatalog.ISSUER))
            .name("Harbour College")
            .url("https://college.example.org/")
            .email("badges@college.example.org")
            .image(Image.at(uri))
            .publicKey(SampleAward.URLS.key(SampleCatalog.ISSUER, Span.FIRST))
            .revocationList(SampleAward.URLS.revocations(SampleCatalog.ISSUER, Span.FIRST))
            .additional(AdditionalProperties.NONE)
            .build();
    InMemoryStore store = new InMemoryStore();
    store.commit(List.of(new Change.AddIssuer(SampleCatalog.issuer(profile))), null);
    Card card =
        new Card(
            "Harbour College",
            "Issues badges",
            "college.example.org",
            "",
            new StatusMark.None(),
            logo);

    assertArrayEquals(
        CardPainter.paint(card),
        new ShowCard(store, Records.of(store, store, store), NO_IMAGES, () -> BEFORE)
            .ofIssuer(SampleCatalog.ISSUER, Language.EN)
            .orElseThrow()
            .bytes());
  }

  @Test
  void ofWhatIsPrivateACardTellsNothingElse() {
    AssertionRecord record = SampleAward.record();
    InMemoryStore store = SampleAward.storeOf(record);
    Presentation kept = Presentation.usual(record).as(Visibility.PRIVATE, false);
    store.commit(List.of(new Change.KeepPresentation(kept)), null);
    assertArrayEquals(
        CardPainter.paint(
            new Card("This badge is private", "", "", "", new StatusMark.None(), null)),
        new ShowCard(store, Records.of(store, store, store), NO_IMAGES, () -> BEFORE)
            .ofAssertion(record.id(), Language.EN)
            .orElseThrow()
            .bytes());
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(
          Optional.empty(), service(SampleAward.record(), BEFORE).ofAssertion(id, Language.EN), id);
    }
  }

  @Test
  void aCollectionHasACardWithItsTitleThatNamesNobody() {
    for (AssertionRecord record :
        List.of(SampleAward.record(), SampleAward.record().revoke("A mistake", BEFORE, "key"))) {
      InMemoryStore store = SampleAward.storeOf(record);
      String id = "b".repeat(26);
      store.commit(
          List.of(
              new Change.KeepCollection(
                  BadgeCollectionBuilder.builder()
                      .id(id)
                      .learner("a digest")
                      .title("Bridges")
                      .entries(List.of(new CollectionEntry.Ours(SampleAward.ASSERTION)))
                      .createdAt(BEFORE)
                      .changedAt(BEFORE)
                      .version(1)
                      .build())),
          null);
      ShowCard cards =
          new ShowCard(store, Records.of(store, store, store), NO_IMAGES, () -> BEFORE);
      assertArrayEquals(
          CardPainter.paint(
              new Card("Bridges", "", "", "A collection of badges", new StatusMark.None(), null)),
          cards.ofCollection(id, Language.EN).orElseThrow().bytes());
      assertEquals(Optional.empty(), cards.ofCollection("a".repeat(26), Language.EN));
      assertEquals(Optional.empty(), cards.ofCollection("no id", Language.EN));
    }
  }

  /** For what there is no time, a medal stands; each picture is drawn where there is. */
  @Test
  void severalPicturesStandSideBySideAsLongAsThereIsTime() {
    Card card = new Card("Bridges", "", "", "", new StatusMark.None(), null);
    byte[] medal = CardPainter.paint(card, List.of(new byte[] {1}), () -> true);
    byte[] square =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(medal, CardPainter.paint(card, List.of(square), () -> false));
    List<byte[]> cards = new ArrayList<>();
    for (int count = 1; count <= 6; count++) {
      byte[] painted = CardPainter.paint(card, Collections.nCopies(count, square), () -> true);
      cards.forEach(other -> assertFalse(Arrays.equals(other, painted)));
      cards.add(painted);
    }
  }

  /** It may be good still, and what renewed it is nothing that a picture can lead to. */
  @Test
  void aRenewedOneSaysSoAndWhetherItsTimeIsOver() {
    AssertionRecord renewed = SampleAward.record().renew("n".repeat(26), BEFORE, "key");
    String day = "Issued on 1 March 2026, renewed since";
    assertArrayEquals(painted(new StatusMark.None(), day), card(renewed, BEFORE));
    assertArrayEquals(
        painted(new StatusMark.Expired("Expired on 1 March 2027"), day),
        card(renewed.expire(SampleAward.EXPIRES), SampleAward.EXPIRES));
    assertArrayEquals(
        painted(new StatusMark.Revoked("Revoked")),
        card(renewed.revoke("A mistake", BEFORE, "key"), BEFORE));
  }

  private static byte[] painted(StatusMark mark) {
    return painted(mark, "Issued on 1 March 2026");
  }

  private static byte[] painted(StatusMark mark, String day) {
    return CardPainter.paint(
        new Card("Open Water Navigator", "Issued by", "Harbour College", day, mark, null));
  }

  private static byte[] card(AssertionRecord record, Instant now) {
    ImageFile image =
        service(record, now).ofAssertion(SampleAward.ASSERTION, Language.EN).orElseThrow();
    assertEquals("image/png", image.mediaType());
    return image.bytes();
  }

  private static ShowCard service(AssertionRecord record, Instant now) {
    InMemoryStore store = SampleAward.storeOf(record);
    return new ShowCard(store, Records.of(store, store, store), NO_IMAGES, () -> now);
  }
}
