package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.design.IconLibrary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The designer's form: icons of the library, words along the rim, stars, SVG, and all its faults.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class DesignPartsIT {

  private final Scene scene;
  private final Scene.Issuer issuer;
  private final DesignRequests designs;

  DesignPartsIT(Scene scene) {
    this.scene = scene;
    issuer = scene.issuer("Academy");
    designs = new DesignRequests(scene, issuer);
  }

  @Test
  void anSvgBecomesABadgeThatIsAwardedBakedAndVerified() {
    String badge = designs.unillustrated();
    byte[] preview =
        designs.preview(everything().with("format", "svg")).expect(200).response().body();
    DesignRequests.post(
            issuer.client(), "/v1/badges/" + badge + "/artwork", everything().with("format", "svg"))
        .expect(200);

    Client.Answer served = scene.stranger().get("/badges/" + badge + "/image").expect(200);
    assertEquals("image/svg+xml", served.header("Content-Type"));
    assertArrayEquals(preview, served.response().body(), "what was previewed is what is served");

    String award = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
    String id = issuer.award(badge, award).path("id").asText();
    byte[] baked =
        scene.stranger().get("/assertions/" + id + "/image").expect(200).response().body();
    assertTrue(Baking.unbake(baked).text().contains("/assertions/" + id));
    JsonNode report =
        scene.stranger().send("POST", "/v1/verify", baked, "Content-Type", "image/svg+xml").json();
    assertEquals("VALID", report.path("verdict").asText(), report::toPrettyString);
  }

  @ParameterizedTest
  @CsvSource({
    "iconName, ../star, 'is not one of star, award'",
    "iconSize, 24, is not a whole number from 25 to 150",
    "iconSize, 1e2, is not a whole number from 25 to 150",
    "iconX, 51, is not a whole number from -50 to 50",
    "iconY, -51, is not a whole number from -50 to 50",
    "iconY, 99999999999, is not a whole number from -50 to 50",
    "iconColor, white, is not a color",
    "stars, 6, is not a whole number from 0 to 5",
    "format, webp, 'is not one of png, svg'",
    "rimTextColor, #12, is not a color"
  })
  void aPartIsHeldToItsBounds(String part, String value, String says) {
    JsonNode fault =
        designs.preview(new FormBody().with(part, value)).expect(400).json().at("/faults/0");
    assertEquals("/" + part, fault.path("pointer").asText());
    assertTrue(fault.path("detail").asText().startsWith(says), fault::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "iconSize, 25",
    "iconSize, 150",
    "iconX, -50",
    "iconX, 50",
    "iconY, 20",
    "stars, 0",
    "stars, 5",
    "iconColor, '#ffffff'",
    "rimText, Whānau",
    "format, png",
    "format, svg"
  })
  void whatIsWithinItsBoundsIsTaken(String part, String value) {
    designs
        .preview(
            new FormBody().with("preset", "circuit").with("iconName", "star").with(part, value))
        .expect(200);
  }

  @Test
  void everyIconOfTheLibraryIsDrawn() {
    for (String name : IconLibrary.NAMES) {
      designs.preview(new FormBody().with("iconName", name).with("format", "svg")).expect(200);
    }
  }

  @Test
  void anUploadedIconTakesThePlaceOfTheLibrarys() {
    FormBody own = new FormBody().with("icon", "image/svg+xml", svg("#000"));
    FormBody both =
        new FormBody()
            .with("iconName", "star")
            .with("icon", "image/svg+xml", svg("#000"))
            .with("stars", "00");
    assertArrayEquals(
        designs.preview(own).expect(200).response().body(),
        designs.preview(both).expect(200).response().body());

    String badge = "/v1/badges/" + designs.unillustrated();
    DesignRequests.post(issuer.client(), badge + "/artwork", both).expect(200);
    JsonNode kept = issuer.client().get(badge + "/design").expect(200).json();
    assertEquals("0", kept.path("stars").asText(), kept::toString);
    assertTrue(kept.has("icon") && !kept.has("iconName"), kept::toString);
  }

  @Test
  void aFaultOfALibrarysIconIsAtItsName() {
    FormBody beside =
        new FormBody().with("iconName", "star").with("iconX", "50").with("iconSize", "25");
    JsonNode fault = designs.preview(beside.with("iconY", "50")).expect(422).json().at("/faults/0");
    assertEquals("/iconName", fault.path("pointer").asText(), fault::toString);
  }

  @Test
  void everyFaultOfADesignIsInOneAnswer() {
    FormBody design =
        new FormBody()
            .with("title", "★")
            .with("ribbon", "🎓")
            .with("rimText", "x".repeat(61))
            .with("icon", "image/svg+xml", svg("#f4f1ea"));
    JsonNode problem = designs.preview(design).expect(422).json();
    assertEquals(
        List.of("/title", "/ribbon", "/rimText"),
        problem.path("faults").valueStream().map(f -> f.path("pointer").asText()).toList());

    FormBody withTheFormsOwn =
        new FormBody()
            .with("stars", "many")
            .with("title", "★")
            .with("icon", "image/svg+xml", svg("#f4f1ea"));
    problem = designs.preview(withTheFormsOwn).expect(400).json();
    assertEquals(
        List.of("/stars", "/title", "/icon"),
        problem.path("faults").valueStream().map(f -> f.path("pointer").asText()).toList());
    assertTrue(problem.at("/faults/2/detail").asText().contains("a contrast of 1.0"));
  }

  private static FormBody everything() {
    return new FormBody()
        .with("preset", "laurel")
        .with("iconName", "trophy")
        .with("iconSize", "90")
        .with("iconY", "2")
        .with("title", "Honours")
        .with("ribbon", "2026")
        .with("rimText", "Open Academy")
        .with("stars", "3");
  }

  private static byte[] svg(String colour) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
            + "<circle cx='5' cy='5' r='5' fill='"
            + colour
            + "'/></svg>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
