package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An issuer's colour and banner, on its own pages and on those of its badges. */
@ExtendWith(OwnScene.class)
class BrandIT {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 6 1\"><rect width=\"6\""
          + " height=\"1\"/></svg>";

  private final Scene scene;

  BrandIT(Scene scene) {
    this.scene = scene;
  }

  @Test
  void aBannerStandsAtTheHeadOfEachPage() throws IOException {
    Everything everything = Everything.make(scene, "HostedBadge");
    Scene.Issuer issuer = everything.issuer();
    String banner = "/issuers/" + issuer.id() + "/banner";
    List<String> pages =
        List.of(
            "/issuers/" + issuer.id() + "/view",
            "/badges/" + everything.badge() + "/view",
            "/view/" + everything.award().path("id").asText());
    scene.stranger().get(banner).expect(404);
    JsonNode before = scene.stranger().get("/issuers/" + issuer.id()).json();

    String brand =
        "{\"brand\": {\"accent\": \"#1d3557\", \"banner\": \"%s\"}}".formatted(data(SVG));
    JsonNode changed = patch(issuer, brand, 200);
    assertEquals("#1d3557", changed.at("/brand/accent").asText(), changed::toString);
    assertEquals("#1d3557", changed.path("accentColor").asText(), changed::toString);
    assertTrue(changed.at("/brand/banner").asText().endsWith(banner), changed::toString);
    for (String page : pages) {
      String html = scene.stranger().get(page).expect(200).text();
      assertTrue(html.contains("<img class=\"banner\" src=\"" + banner + "\" alt=\"\""), html);
      assertTrue(html.contains("--accent:#1d3557"), html);
    }
    Client.Answer image = scene.stranger().get(banner).expect(200);
    assertEquals("image/svg+xml", image.response().headers().firstValue("content-type").orElse(""));
    assertTrue(image.text().contains("<rect"), image::text);
    assertTrue(
        image
            .response()
            .headers()
            .firstValue("content-security-policy")
            .orElse("")
            .contains("sandbox"));
    assertEquals(before, scene.stranger().get("/issuers/" + issuer.id()).json());

    JsonNode plainer = patch(issuer, "{\"brand\": {\"banner\": null}}", 200);
    assertEquals("{\"accent\":\"#1d3557\"}", plainer.path("brand").toString());
    scene.stranger().get(banner).expect(404);
    for (String page : pages) {
      String html = scene.stranger().get(page).expect(200).text();
      assertFalse(html.contains("class=\"banner\""), html);
    }
    assertEquals("{}", patch(issuer, "{\"brand\": null}", 200).path("brand").toString());
  }

  @Test
  void theOlderNameOfTheAccentIsStillTaken() {
    Scene.Issuer issuer = scene.issuer("Academy");
    assertEquals(
        "#c8102e",
        patch(issuer, "{\"accentColor\": \"#c8102e\"}", 200).at("/brand/accent").asText());
    JsonNode problem =
        patch(issuer, "{\"accentColor\": \"#000000\", \"brand\": {\"accent\": null}}", 400);
    assertEquals("/accentColor", problem.at("/faults/0/pointer").asText(), problem::toString);
    assertTrue(problem.toString().contains("older name of /brand/accent"), problem::toString);
    assertEquals("{}", patch(issuer, "{\"accentColor\": null}", 200).path("brand").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/brand/accent, accent, red",
    "/brand/banner, banner, https://example.org/banner.png",
    "/brand/banner, banner, 'data:image/png;base64,PHN2Zy8+'",
    "/brand/banner, banner, 'data:image/gif;base64,R0lGODlh'",
    "/brand/banner, banner, SCRIPT",
    "/brand/banner, banner, LARGE",
    "/brand/colour, colour, '#000000'"
  })
  void aBrandThatCannotBeShownIsRefusedByItsPlace(String place, String member, String value) {
    String sent =
        switch (value) {
          case "SCRIPT" -> data("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
          case "LARGE" -> data("<svg>" + " ".repeat(60_000) + "</svg>");
          default -> value;
        };
    JsonNode problem =
        patch(
            scene.issuer("Academy"), "{\"brand\": {\"%s\": \"%s\"}}".formatted(member, sent), 400);
    assertEquals(place, problem.at("/faults/0/pointer").asText(), problem::toString);
  }

  private static String data(String svg) {
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8));
  }

  private static JsonNode patch(Scene.Issuer issuer, String json, int status) {
    return issuer
        .client()
        .send(
            "PATCH",
            "/v1/issuers/" + issuer.id(),
            json.getBytes(UTF_8),
            "Content-Type",
            "application/json")
        .expect(status)
        .json();
  }
}
