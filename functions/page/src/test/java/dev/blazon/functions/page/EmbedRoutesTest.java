package dev.blazon.functions.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.http.ProblemException;
import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Response;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Place;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.SampleAward;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EmbedRoutesTest {
  private static final String PAGE = SampleAward.URLS.page(SampleAward.ASSERTION);
  private static final String CARD = SampleAward.URLS.of(new Place.Embed(SampleAward.ASSERTION));

  @Test
  void aCardMayBeFramedByAnybody() {
    for (String id : new String[] {SampleAward.ASSERTION, "elsewhere"}) {
      Response card = embed(id);

      assertEquals(id.equals("elsewhere") ? 404 : 200, card.status());
      assertEquals(
          ContentSecurityPolicy.FRAMED.header(), card.headers().get("Content-Security-Policy"));
      assertTrue(ContentSecurityPolicy.FRAMED.header().endsWith("frame-ancestors *"));
      assertEquals("Accept-Language", card.headers().get("Vary"));
    }
  }

  @Test
  void aPageIsDescribedByAFrame() {
    Response response = oEmbed(Map.of("url", PAGE));
    JsonNode answer = json(response);

    assertEquals(200, response.status());
    assertEquals("application/json", response.headers().get("Content-Type"));
    assertEquals("rich", answer.path("type").asText());
    assertEquals("1.0", answer.path("version").asText());
    assertEquals("Open Water Navigator", answer.path("title").asText());
    assertEquals("Harbour College", answer.path("author_name").asText());
    assertEquals("badges.example.org", answer.path("provider_name").asText());
    assertEquals(
        "<iframe src=\""
            + CARD
            + "\" width=\"480\" height=\"200\" title=\"Badge: Open Water Navigator\""
            + " frameborder=\"0\" loading=\"lazy\"></iframe>",
        answer.path("html").asText());
    assertEquals(480, answer.path("width").asInt());
    assertEquals(200, answer.path("height").asInt());
    assertEquals(PAGE + "/card.png", answer.path("thumbnail_url").asText());
    assertEquals(1200, answer.path("thumbnail_width").asInt());
  }

  @Test
  void nothingIsLargerThanWasAskedFor() {
    JsonNode small = json(oEmbed(Map.of("url", PAGE, "maxwidth", "300", "maxheight", "100")));

    assertEquals(300, small.path("width").asInt());
    assertEquals(100, small.path("height").asInt());
    assertTrue(small.path("html").asText().contains("width=\"300\" height=\"100\""));
    assertTrue(small.path("thumbnail_url").isMissingNode());
    JsonNode large = json(oEmbed(Map.of("url", PAGE, "maxwidth", "1200", "maxheight", "630")));
    assertEquals(480, large.path("width").asInt());
    assertEquals(PAGE + "/card.png", large.path("thumbnail_url").asText());
    assertTrue(
        json(oEmbed(Map.of("url", PAGE, "maxheight", "629")))
            .path("thumbnail_url")
            .isMissingNode());
  }

  @Test
  void theCardKeepsTheLanguageOfTheLink() {
    assertTrue(html(PAGE + "?lang=ar").contains("src=\"" + CARD + "?lang=ar\""));
    assertTrue(html(PAGE + "?utm_source=x#share").contains("src=\"" + CARD + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example.org/view/assertionassertionassertio",
        "https://badges.example.org/view/aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "https://badges.example.org/view/assertionassertionassertio/card.png",
        "https://badges.example.org/badges/assertionassertionassertio",
        "https://badges.example.org/view/",
        "https://badges.example.org.elsewhere.example.org/view/assertionassertionassertio",
        "javascript:alert(1)",
        "x"
      })
  void nothingElseIsDescribed(String url) {
    assertEquals(404, oEmbed(Map.of("url", url)).status());
  }

  @Test
  void theAnswerIsInJsonOrInXml() throws Exception {
    assertEquals(200, oEmbed(Map.of("url", PAGE, "format", "json")).status());
    Response xml = oEmbed(Map.of("url", PAGE, "format", "xml"));
    assertEquals(200, xml.status());
    assertEquals("text/xml; charset=utf-8", xml.headers().get("Content-Type"));
    Element answer =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.body()))
            .getDocumentElement();
    JsonNode json = json(oEmbed(Map.of("url", PAGE)));
    assertEquals("oembed", answer.getTagName());
    json.properties()
        .forEach(
            member ->
                assertEquals(
                    member.getValue().asText(),
                    answer.getElementsByTagName(member.getKey()).item(0).getTextContent()));
    assertTrue(refusal(Map.of("url", PAGE, "format", "yaml")).contains("format"));
  }

  @Test
  void aCardIsLightUnlessItsAddressSaysDark() {
    String light = "<html lang=\"en\" dir=\"ltr\" class=\"light\">";
    assertTrue(text(embed(SampleAward.ASSERTION)).contains(light));
    assertTrue(text(embed(SampleAward.ASSERTION, "theme", "light")).contains(light));
    assertTrue(text(embed(SampleAward.ASSERTION, "theme", "mauve")).contains(light));
    assertTrue(text(embed(SampleAward.ASSERTION, "theme", "dark")).contains(" class=\"dark\">"));
    assertTrue(text(embed("elsewhere", "theme", "dark")).contains(" class=\"dark\">"));
  }

  @Test
  void whatIsMissingOrNoLengthIsNamed() {
    assertTrue(refusal(Map.of()).contains("url"));
    for (String size : new String[] {"0", "-1", "1.5", "wide", "1000000", "٣"}) {
      assertTrue(refusal(Map.of("url", PAGE, "maxwidth", size)).contains("maxwidth"), size);
      assertTrue(refusal(Map.of("url", PAGE, "maxheight", size)).contains("maxheight"), size);
    }
  }

  private static String refusal(Map<String, String> query) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> oEmbed(query));
    assertEquals(400, refusal.problem().status());
    return refusal.problem().detail();
  }

  private static String html(String url) {
    return json(oEmbed(Map.of("url", url))).path("html").asText();
  }

  private static JsonNode json(Response response) {
    return Json.read(response.body());
  }

  private static Response oEmbed(Map<String, String> query) {
    return PageHandlerTest.answer(
        SampleAward.record(),
        RequestBuilder.builder()
            .route("GET /oembed")
            .path("/oembed")
            .parameters(Map.of())
            .query(query)
            .repeated(Set.of())
            .headers(Map.of())
            .body(new byte[0])
            .build());
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static Response embed(String assertion, String... query) {
    return PageHandlerTest.answer(
        SampleAward.record(),
        RequestBuilder.builder()
            .route("GET /embed/{assertion}")
            .path("/embed/" + assertion)
            .parameters(Map.of("assertion", assertion))
            .query(query.length == 0 ? Map.of() : Map.of(query[0], query[1]))
            .repeated(Set.of())
            .headers(Map.of())
            .body(new byte[0])
            .build());
  }
}
