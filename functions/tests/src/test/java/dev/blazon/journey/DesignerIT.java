package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.design.Outline;
import dev.blazon.design.Preset;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From a background, an icon and a few words to a badge that is awarded, baked and verified. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class DesignerIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  private static final int AFTER_IHDR = 33;
  private static final byte[] ICON =
      svg("<circle cx='5' cy='5' r='5' fill='#0000ff'/>").getBytes(StandardCharsets.UTF_8);

  private final Scene scene;
  private final Scene.Issuer issuer;
  private final DesignRequests designs;

  DesignerIT(Scene scene) {
    this.scene = scene;
    issuer = scene.issuer("Academy");
    designs = new DesignRequests(scene, issuer);
  }

  @Test
  void aDesignBecomesABadgeThatIsAwardedBakedAndVerified() throws IOException {
    String badge = designs.unillustrated();
    String artwork = "/v1/badges/" + badge + "/artwork";
    FormBody design =
        new FormBody()
            .with("background", "image/png", image("png", 1_000, 1_000))
            .with("icon", "image/svg+xml", ICON)
            .with("title", "First steps")
            .with("shape", "shield");

    byte[] preview = designs.preview(design).expect(200).response().body();
    scene.stranger().get("/badges/" + badge + "/image").expect(404);
    JsonNode view = DesignRequests.post(issuer.client(), artwork, design).expect(200).json();

    assertTrue(view.at("/document/image").asText().endsWith("/badges/" + badge + "/image"));
    Client.Answer served = scene.stranger().get("/badges/" + badge + "/image").expect(200);
    assertEquals("image/png", served.header("Content-Type"));
    assertArrayEquals(preview, served.response().body(), "what was previewed is what is served");
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(served.response().body()));
    assertEquals(1_000, pixels.getWidth());
    assertEquals(0xff0000ff, pixels.getRGB(500, 350), "the icon");
    assertEquals(0xff00ff00, pixels.getRGB(150, 350), "the background");
    assertEquals(0, pixels.getRGB(50, 950), "nothing beside the shape");

    String id = issuer.award(badge, AWARD).path("id").asText();
    byte[] baked =
        scene.stranger().get("/assertions/" + id + "/image").expect(200).response().body();
    assertTrue(
        Baking.unbake(baked).text().contains("/assertions/" + id), "the Assertion is in the image");
    JsonNode report =
        scene.stranger().send("POST", "/v1/verify", baked, "Content-Type", "image/png").json();
    assertEquals("VALID", report.path("verdict").asText(), report::toPrettyString);
    DesignRequests.post(issuer.client(), artwork, design).expect(409);
  }

  @Test
  void onlyTheBadgesIssuerComposesItsArtwork() throws IOException {
    String artwork = "/v1/badges/" + designs.unillustrated() + "/artwork";
    FormBody design = new FormBody().with("preset", "tide");
    DesignRequests.post(scene.stranger(), artwork, design).expect(401);
    Client.Answer foreign =
        DesignRequests.post(scene.issuer("Other").client(), artwork, design).expect(404);
    String none = "/v1/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa/artwork";
    assertEquals(
        DesignRequests.post(issuer.client(), none, design).expect(404).text(), foreign.text());
    DesignRequests.post(scene.operator(), artwork, design).expect(403);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void aPresetIsListedAndComposesTheSameInItsOwnWords(Preset preset) {
    JsonNode presets = scene.stranger().get("/v1/artwork/presets").expect(200).json();
    assertEquals(Preset.values().length, presets.size());
    JsonNode listed =
        presets
            .valueStream()
            .filter(one -> one.path("preset").asText().equals(preset.term()))
            .findFirst()
            .orElseThrow();
    FormBody spelled = new FormBody();
    listed.properties().forEach(part -> spelled.with(part.getKey(), part.getValue().asText()));
    assertArrayEquals(
        designs.preview(new FormBody().with("preset", preset.term())).expect(200).response().body(),
        designs.preview(spelled).expect(200).response().body());
  }

  @ParameterizedTest
  @EnumSource(Outline.class)
  void everyShapeCanBeNamed(Outline outline) {
    designs.preview(new FormBody().with("shape", outline.term())).expect(200);
  }

  /** A bad form, its status, and the place and words of its fault. */
  record Bad(String name, FormBody form, int status, String place, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> bad() throws IOException {
    byte[] png = image("png", 300, 300);
    byte[] jpeg = image("jpeg", 300, 300);
    return Stream.of(
        file("a-gif", "background", "image/gif", image("gif", 9, 9), 422, "neither PNG, JPEG nor"),
        file("png-as-jpeg", "background", "image/jpeg", png, 400, "said to be image/jpeg, but is"),
        file("jpeg-as-png", "icon", "image/png", jpeg, 400, "but is image/jpeg"),
        file("svg-as-png", "icon", "image/png", ICON, 400, "but is image/svg+xml"),
        file("half-a-jpeg-icon", "icon", "image/jpeg", half(jpeg), 422, "JPEG that ends"),
        file("truncated-png", "background", "image/png", half(png), 422, "cannot be read"),
        file("truncated-jpeg", "background", "image/jpeg", half(jpeg), 422, "JPEG that"),
        file("animated", "background", "image/png", animated(png), 422, "is animated"),
        file("too-wide", "background", "image/png", image("png", 4_097, 2), 422, "4097 x 2"),
        file("too-high", "icon", "image/png", image("png", 2, 4_097), 422, "2 x 4097"),
        svgIcon("script", "<script>alert(1)</script>", "<script> at line 1"),
        svgIcon("event", "<rect onload='x()'/>", "onload"),
        svgIcon("text", "<text>Hi</text>", "convert it to paths"),
        svgIcon("filter", "<filter id='f'/>", "<filter>"),
        svgIcon("no-xml", "<rect", "cannot be read"),
        text("a-color", "fillColor", "red", 400, "is not a color"),
        text("a-shape", "shape", "star", 400, "circle, shield, hexagon, square"),
        text("a-preset", "preset", "nope", 400, "is not one of aurora, "),
        text("an-unknown-part", "colour", "#ffffff", 400, "is not a part"),
        text("a-long-title", "title", "x".repeat(61), 422, "1 to 60 characters"),
        text("a-very-long-title", "title", "x".repeat(2_000), 400, "1024 bytes"),
        text("an-emoji", "ribbon", "🎓", 422, "has 🎓 (U+1F393) that cannot be drawn"),
        new Bad(
            "contrast",
            new FormBody()
                .with("title", "Hi")
                .with("titleColor", "#808080")
                .with("titleTextColor", "#999999"),
            422,
            "/titleTextColor",
            "contrast of 1.4"),
        new Bad(
            "not-utf-8",
            new FormBody().with("title", "text/plain", new byte[] {'a', (byte) 0xff}),
            400,
            "/title",
            "is not UTF-8"));
  }

  @ParameterizedTest
  @MethodSource
  void bad(Bad bad) throws IOException {
    String badge = designs.unillustrated();
    for (Client.Answer answer :
        List.of(
            designs.preview(bad.form()),
            DesignRequests.post(issuer.client(), "/v1/badges/" + badge + "/artwork", bad.form()))) {
      JsonNode fault = answer.expect(bad.status()).json().at("/faults/0");
      assertEquals(bad.place(), fault.path("pointer").asText(), answer::text);
      assertTrue(fault.path("detail").asText().contains(bad.words()), answer::text);
    }
    scene.stranger().get("/badges/" + badge + "/image").expect(404);
  }

  @Test
  void aPartOverFourMegabytesIsTooLarge() throws IOException {
    byte[] large = new byte[Baking.MAX_BYTES + 1];
    System.arraycopy(image("png", 9, 9), 0, large, 0, 60);
    Client.Answer answer =
        designs.preview(new FormBody().with("background", "image/png", large)).expect(413);
    assertTrue(answer.json().path("detail").asText().contains("background"), answer::text);
  }

  @Test
  void aFormIsAFormAndNamesEachPartOnce() {
    scene.stranger().post(DesignRequests.PREVIEW, "{}").expect(415);
    designs.preview(new FormBody().with("title", "a").with("title", "b")).expect(400);
    designs.preview(new FormBody().with("title", "").with("preset", "")).expect(200);
  }

  private static Bad file(
      String name, String part, String type, byte[] file, int status, String words) {
    return new Bad(name, new FormBody().with(part, type, file), status, "/" + part, words);
  }

  private static Bad svgIcon(String name, String content, String words) {
    byte[] svg = svg(content).getBytes(StandardCharsets.UTF_8);
    return file(name, "icon", "image/svg+xml", svg, 422, words);
  }

  private static Bad text(String name, String part, String text, int status, String words) {
    return new Bad(name, new FormBody().with(part, text), status, "/" + part, words);
  }

  private static String svg(String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>" + content + "</svg>";
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length * 2 / 3);
  }

  /** With the chunk that announces frames (PNG, Third Edition, section 11.3.6.1). */
  private static byte[] animated(byte[] png) {
    byte[] control = "acTL\0\0\0\2\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(control);
    return ByteBuffer.allocate(png.length + 20)
        .put(png, 0, AFTER_IHDR)
        .putInt(8)
        .put(control)
        .putInt((int) crc.getValue())
        .put(png, AFTER_IHDR, png.length - AFTER_IHDR)
        .array();
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(0x00ff00));
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
