package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form that a badge was composed from is kept with it, for its issuer alone. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class KeptDesignsIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  /** With an attribute that artwork is stripped of: what was uploaded is given back as it was. */
  private static final byte[] ICON =
      ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' data-mine='kept'>"
              + "<rect width='9' height='9' fill='#ffffff'/></svg>")
          .getBytes(StandardCharsets.UTF_8);

  private final Scene scene;
  private final Scene.Issuer issuer;
  private final byte[] background;

  KeptDesignsIT(Scene scene) throws IOException {
    this.scene = scene;
    issuer = scene.issuer("Academy");
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    background = jpeg.toByteArray();
  }

  @Test
  void whatABadgeWasComposedFromComposesItAgain() {
    String badge = composed();
    Map<String, String> design = texts(design(issuer, badge).expect(200));
    String icon = Objects.requireNonNull(design.remove("icon"));
    String behind = Objects.requireNonNull(design.remove("background"));
    assertEquals(
        Map.of("shape", "shield", "title", "First “steps”", "titleColor", "#FFFFFF"), design);

    FormBody again = new FormBody();
    design.forEach(again::with);
    again.with("icon", "image/svg+xml", file(icon, "image/svg+xml"));
    again.with("background", "image/jpeg", file(behind, "image/jpeg"));
    assertArrayEquals(ICON, file(icon, "image/svg+xml"));
    assertArrayEquals(background, file(behind, "image/jpeg"));
    String other = bare(issuer);
    compose(issuer, other, again).expect(200);
    assertArrayEquals(image(badge), image(other));
    assertEquals(design(issuer, badge).json().size(), design(issuer, other).json().size());
  }

  @Test
  void aDesignIsItsIssuersAlone() {
    String badge = composed();
    Scene.Issuer other = scene.issuer("Other");
    String none = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
    for (String place : List.of("/design", "/design/icon")) {
      String path = "/v1/badges/" + badge + place;
      scene.stranger().get(path).expect(401);
      scene.operator().get(path).expect(403);
      Client.Answer foreign = other.client().get(path).expect(404);
      assertEquals(
          issuer.client().get("/v1/badges/" + none + place).expect(404).text(), foreign.text());
    }
    String id = issuer.award(badge, AWARD).path("id").asText();
    for (String open :
        List.of("/badges/" + badge, "/badges/" + badge + "/view", "/assertions/" + id)) {
      String text = scene.stranger().get(open).expect(200).text();
      assertFalse(text.contains("titleColor") || text.contains("/design"), text);
    }
    assertFalse(
        issuer.client().get("/v1/badges/" + badge).expect(200).text().contains("titleColor"),
        "asked for, or not at all");
  }

  @Test
  void artworkThatIsUploadedHasNoDesignAndForgetsThatOfBefore() {
    String badge = bare(issuer);
    assertNoDesign(badge);
    compose(issuer, badge, form()).expect(200);
    design(issuer, badge).expect(200);
    String image = "/v1/badges/" + badge + "/image";
    issuer
        .client()
        .send("PUT", image, new byte[] {'<'}, "Content-Type", "image/svg+xml")
        .expect(422);
    design(issuer, badge).expect(200);
    issuer.client().send("PUT", image, ICON, "Content-Type", "image/svg+xml").expect(200);
    assertNoDesign(badge);
  }

  @Test
  void aDesignWithoutFilesHasNoPictures() {
    String badge = bare(issuer);
    compose(issuer, badge, new FormBody().with("preset", "tide").with("title", "")).expect(200);
    assertEquals(Map.of("preset", "tide"), texts(design(issuer, badge).expect(200)));
    for (String part : List.of("icon", "background", "title", "nonsense")) {
      issuer.client().get("/v1/badges/" + badge + "/design/" + part).expect(404);
    }
  }

  @Test
  void theLargestFileIsGivenBack() throws IOException {
    BufferedImage noise = new BufferedImage(1_170, 1_170, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 1_170 * 1_170; i++) {
      noise.setRGB(i % 1_170, i / 1_170, random.nextInt());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", png);
    assertTrue(png.size() > Baking.MAX_BYTES - 100_000 && png.size() <= Baking.MAX_BYTES);
    String badge = bare(issuer);
    FormBody form = new FormBody().with("background", "image/png", png.toByteArray());
    compose(issuer, badge, form).expect(200);
    assertArrayEquals(
        png.toByteArray(), file("/v1/badges/" + badge + "/design/background", "image/png"));
  }

  @Test
  void whatIsRefusedKeepsNothing() throws IOException {
    String badge = composed();
    Map<String, String> before = texts(design(issuer, badge).expect(200));
    long files = filesKept();
    FormBody refused = new FormBody().with("title", "🎓".repeat(99));
    refused.with(
        "icon",
        "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    assertTrue(compose(issuer, badge, refused).response().statusCode() >= 400);
    assertEquals(before, texts(design(issuer, badge).expect(200)));
    assertTrue(files > 0);
    assertEquals(files, filesKept());
  }

  @Test
  void theNextVersionHasTheDesignAndCanBeComposedAnew() {
    String badge = composed();
    issuer.award(badge, AWARD);
    issuer
        .client()
        .send(
            "PATCH",
            "/v1/badges/" + composed(),
            "{\"description\": \"Edited.\"}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json")
        .expect(200);
    String next =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/versions", "{}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    Map<String, String> design = texts(design(issuer, next).expect(200));
    assertArrayEquals(ICON, file(design.getOrDefault("icon", ""), "image/svg+xml"));
    compose(issuer, next, new FormBody().with("preset", "tide")).expect(200);
    assertEquals(Map.of("preset", "tide"), texts(design(issuer, next).expect(200)));
    assertEquals("shield", texts(design(issuer, badge).expect(200)).get("shape"));
  }

  private FormBody form() {
    return new FormBody()
        .with("shape", "shield")
        .with("preset", "")
        .with("title", "  First \t “steps” ")
        .with("titleColor", "#FFFFFF")
        .with("icon", "image/svg+xml", ICON)
        .with("background", "image/jpeg", background);
  }

  private String composed() {
    String badge = bare(issuer);
    compose(issuer, badge, form()).expect(200);
    return badge;
  }

  private static String bare(Scene.Issuer owner) {
    return owner
        .client()
        .post(
            "/v1/issuers/" + owner.id() + "/badges",
            "{\"name\": \"Steps\", \"description\": \"Took them.\", \"criteria\": {\"narrative\":"
                + " \"Walk.\"}}")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static Client.Answer compose(Scene.Issuer by, String badge, FormBody form) {
    String path = "/v1/badges/" + badge + "/artwork";
    return by.client().send("POST", path, form.bytes(), "Content-Type", FormBody.TYPE);
  }

  private static Client.Answer design(Scene.Issuer by, String badge) {
    return by.client().get("/v1/badges/" + badge + "/design");
  }

  private void assertNoDesign(String badge) {
    JsonNode problem = design(issuer, badge).expect(404).json();
    assertEquals("urn:blazon:problem:no-design", problem.path("type").asText());
    issuer.client().get("/v1/badges/" + badge + "/design/icon").expect(404);
  }

  private byte[] file(String url, String mediaType) {
    Client.Answer file = issuer.client().get(URI.create(url).getPath()).expect(200);
    assertEquals(mediaType, file.header("Content-Type"));
    assertEquals("no-store", file.header("Cache-Control"));
    assertEquals("attachment", file.header("Content-Disposition"));
    return file.response().body();
  }

  private byte[] image(String badge) {
    return scene.stranger().get("/badges/" + badge + "/image").expect(200).response().body();
  }

  private static Map<String, String> texts(Client.Answer answer) {
    Map<String, String> texts = new TreeMap<>();
    answer.json().properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  /** Of this issuer; the folder of data has others, which come and go. */
  private long filesKept() throws IOException {
    try (Stream<Path> files =
        Files.walk(scene.data().resolve("images").resolve("designs").resolve(issuer.id()))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
