package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A learner reads what a badge is, who issues it, and what else they issue. */
@ExtendWith(OwnScene.class)
class AboutPagesIT {
  private static final Pattern OLDER = Pattern.compile("href=\"([^\"#]+)#badges\" rel=\"next\"");

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer issuer;

  AboutPagesIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    issuer = scene.issuer("Academy");
  }

  @Test
  void fromAnAwardToItsBadgeToItsIssuerAndToTheNewerVersion() throws IOException {
    String badge = issuer.badge(", \"validity\": \"P2Y\"");
    JsonNode award = issuer.award(badge, "{\"recipient\": {\"email\": \"learner@example.org\"}}");
    String next =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/versions", "{\"name\": \"Second steps\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();

    String awarded = page(URI.create(award.path("page").asText()).getPath()).text();
    String path = "/badges/" + badge + "/view";
    assertTrue(awarded.contains("href=\"" + path), awarded);

    Answer about = page(path);
    assertTrue(about.text().contains("Take a step."), about.text());
    assertTrue(about.text().contains("valid for 2 years"), about.text());
    assertTrue(about.text().contains("src=\"/badges/" + badge + "/image\""), about.text());
    assertTrue(about.text().contains("href=\"/badges/" + next + "/view?lang=en\""), about.text());
    assertTrue(about.text().contains("href=\"/issuers/" + issuer.id() + "/view?lang=en\""));
    assertEquals(about.header("ETag"), scene.stranger().head(path).expect(200).header("ETag"));

    String newer = page("/badges/" + next + "/view").text();
    assertTrue(newer.contains("The earlier version 1"), newer);
    String list = page("/issuers/" + issuer.id() + "/view?lang=de").text();
    assertTrue(list.contains("lang=\"de\""), list);
    assertTrue(list.indexOf("Second steps") < list.indexOf("First steps"), "the newest first");
  }

  @Test
  void manyBadgesAreReadPageByPage() throws IOException {
    for (int i = 0; i < 25; i++) {
      String badge = issuer.badge("");
      issuer
          .client()
          .send(
              "PATCH",
              "/v1/badges/" + badge,
              "{\"name\": \"Step %d.\"}".formatted(i).getBytes(UTF_8),
              "Content-Type",
              "application/json")
          .expect(200);
      clock.advance(Duration.ofSeconds(1));
    }
    String path = "/issuers/" + issuer.id() + "/view";
    String first = page(path).text();
    assertTrue(first.contains("Step 24.") && !first.contains("Step 0."), first);

    Matcher older = OLDER.matcher(first);
    assertTrue(older.find(), first);
    String second = page(path + older.group(1)).text();
    assertTrue(second.contains("Step 0.") && !second.contains("Step 1."), second);
    assertFalse(OLDER.matcher(second).find(), second);
    scene.stranger().get(path + "?cursor=none").expect(400);
  }

  private Answer page(String path) {
    Answer answer = scene.stranger().get(path).expect(200);
    assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
    return answer;
  }
}
