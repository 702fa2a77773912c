package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.card.Card;
import dev.blazon.card.CardPainter;
import dev.blazon.card.StatusMark;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a network's crawler gets of a badge, from its award to its end. */
@ExtendWith(OwnScene.class)
class CardIT {
  private static final String AWARD =
      "{\"recipient\": {\"email\": \"learner@example.org\", \"hashed\": false}}";

  private final TestClock clock;
  private final Scene scene;

  CardIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
  }

  @Test
  void aCardShowsTheBadgeAndFromItsRevocationOnThatItIsRevoked() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String id = issuer.award(issuer.badge(""), AWARD).path("id").asText();

    Answer card = card(id);
    assertEquals("image/png", card.header("Content-Type"));
    assertEquals("public, max-age=0, s-maxage=5, stale-if-error=0", card.header("Cache-Control"));
    assertEquals("nosniff", card.header("X-Content-Type-Options"));
    assertArrayEquals(painted(new StatusMark.None(), today(), Scene.png()), card.response().body());
    scene.stranger().get(path(id), "If-None-Match", card.header("ETag")).expect(304);
    Answer head = scene.stranger().head(path(id)).expect(200);
    assertEquals(card.header("ETag"), head.header("ETag"));
    assertEquals("", head.text());

    issuer
        .client()
        .post("/v1/assertions/" + id + "/revocation", "{\"reason\": \"Cheated\"}")
        .expect(200);
    Answer revoked = scene.stranger().get(path(id), "If-None-Match", card.header("ETag"));
    assertArrayEquals(
        painted(new StatusMark.Revoked("Revoked"), today(), Scene.png()),
        revoked.expect(200).response().body());
  }

  @Test
  void aCardSaysThatItsBadgeHasExpiredBeforeTheSweepDoes() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge(", \"validity\": \"P1D\"");
    String id = issuer.award(badge, AWARD).path("id").asText();
    LocalDate issuedOn = today();
    clock.advance(Duration.ofDays(1));

    byte[] expired =
        painted(new StatusMark.Expired("Expired on " + words(today())), issuedOn, Scene.png());
    assertArrayEquals(expired, card(id).response().body());
    scene.sweep();
    assertArrayEquals(expired, card(id).response().body());
  }

  @Test
  void artworkThatIsAnSvgIsDrawn() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    String badge = issuer.badge("");
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    issuer
        .client()
        .send("PUT", "/v1/badges/" + badge + "/image", svg, "Content-Type", "image/svg+xml")
        .expect(200);
    String id = issuer.award(badge, AWARD).path("id").asText();
    assertArrayEquals(painted(new StatusMark.None(), today(), svg), card(id).response().body());
  }

  @Test
  void whereThereIsNoBadgeThereIsNoCard() {
    for (String id : new String[] {"a".repeat(26), "nothing"}) {
      Answer none = scene.stranger().get(path(id)).expect(404);
      assertEquals("application/problem+json", none.header("Content-Type"));
      assertEquals("no-store", none.header("Cache-Control"));
      assertTrue(none.json().path("type").asText().endsWith("not-found"), none::text);
    }
  }

  private Answer card(String id) {
    return scene.stranger().get(path(id)).expect(200);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String words(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
  }

  private static String path(String id) {
    return "/view/" + id + "/card.png";
  }

  /** Of the badge of these scenes, and of nobody in particular. */
  private static byte[] painted(StatusMark mark, LocalDate issuedOn, byte[] artwork) {
    return CardPainter.paint(
        new Card(
            "First steps", "Issued by", "Academy", "Issued on " + words(issuedOn), mark, artwork));
  }
}
