package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.page.Language;
import dev.blazon.page.Theme;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JavaScript that CloudFront runs before it looks into its cache, as it stands in {@code
 * template.yaml}. What it leaves of a header has to mean what the whole header means to Java.
 */
@InBrowser
class EdgeFunctionsIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | application/ld+json",
        "'' | application/ld+json",
        "*/* | application/ld+json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/ld+json",
        "application/json | application/json",
        "Application/JSON; q=0.5, x/y | application/json",
        "application/json, application/ld+json | application/ld+json",
        "application/json, */*;q=0.1 | application/ld+json",
        "x/1234567 | application/ld+json",
      })
  void twoValuesOfAcceptAreLeft(@Nullable String accept, String left, Browser browser)
      throws IOException {
    ObjectNode event = event();
    if (accept != null) {
      value(event, "headers", "accept", accept);
    }

    assertEquals(left, header(run("DocumentRequests", event, browser), "accept"));
  }

  @Test
  void severalHeadersAreOne(Browser browser) throws IOException {
    ObjectNode event = event();
    value(event, "headers", "accept", "application/ld+json");
    ((ObjectNode) event.at("/request/headers/accept"))
        .putArray("multiValue")
        .add(Json.mapper().createObjectNode().put("value", "application/json"))
        .add(Json.mapper().createObjectNode().put("value", "application/ld+json"));

    assertEquals("application/ld+json", header(run("DocumentRequests", event, browser), "accept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "de",
        "de-CH,de;q=0.9,en;q=0.8",
        "fr-FR,fr;q=0.9,es;q=0.5",
        "fr",
        "*",
        "*,ar;q=0.5",
        "en;q=0.1, mi-NZ;q=0.9",
        "MI-nz",
        "ar-EG;q=0.7, es-419;q=0.7",
        "de;q=0, es;q=0.3",
        "zz-9999999",
        "-",
        "zh-Hant-TW,zh;q=0.9",
      })
  void theLanguageIsJavas(String header, Browser browser) throws IOException {
    assertEquals(Language.of(null, header).tag(), language(null, header, browser));
  }

  @Test
  void anyMixtureOfLanguagesIsJavas(Browser browser) throws IOException {
    Random random = new Random(20261127);
    List<String> tags =
        new ArrayList<>(List.of("en", "de-AT", "es-419", "mi", "ar-SA", "fr", "pt-BR", "*", "ja"));
    List<String> headers = new ArrayList<>();
    List<ObjectNode> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      // Each once, as browsers send them: of one that is named twice, Java takes the first.
      Collections.shuffle(tags, random);
      StringBuilder header = new StringBuilder();
      for (int j = 0; j <= random.nextInt(5); j++) {
        header.append(j == 0 ? "" : ", ").append(tags.get(j));
        if (random.nextBoolean()) {
          // No weight of 0: by it Java leaves a language out even where it is asked for elsewhere.
          header.append(";q=0.").append(1 + random.nextInt(9));
        }
      }
      headers.add(header.toString());
      ObjectNode event = event();
      value(event, "headers", "accept-language", header.toString());
      events.add(event);
    }

    JsonNode requests = run("PageRequests", events, browser);

    for (int i = 0; i < headers.size(); i++) {
      assertEquals(
          Language.of(null, headers.get(i)).tag(),
          header(requests.path(i), "accept-language"),
          headers.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource({"de,de", "AR,ar", "xx,es", "'',es", "de-CH,es"})
  void theLinksLanguageGoesFirst(String asked, String shown, Browser browser) throws IOException {
    assertEquals(shown, language(asked, "es", browser));
    assertEquals(shown, Language.of(asked, "es").tag());
  }

  @Test
  void whatLanguageALinkAsksForIsNotToldApartTwice(Browser browser) throws IOException {
    ObjectNode event = event();
    value(event, "querystring", "lang", "de");
    value(event, "querystring", "cursor", "abc");

    JsonNode request = run("PageRequests", event, browser);

    assertTrue(request.at("/querystring/lang").isMissingNode(), request.toString());
    assertEquals("abc", request.at("/querystring/cursor/value").asText());
  }

  /** It would lead past the cache where the page does not even know it. */
  @ParameterizedTest
  @CsvSource({
    "/view/abc, none, none",
    "/badges/abc/view, none, none",
    "/issuers/abc/view, c1, none",
    "/issuers/%61bc/view, c1, none",
    "/embed/abc, none, dark",
    "/studio, none, none"
  })
  void cursorAndThemeAreLeftWhereAPageHasThem(
      String path, String cursor, String theme, Browser browser) throws IOException {
    ObjectNode event = event(path);
    value(event, "querystring", "cursor", "c1");
    value(event, "querystring", "theme", "Dark");
    value(event, "querystring", "made-up", "1");

    JsonNode request = run("PageRequests", event, browser);

    assertEquals(cursor, request.at("/querystring/cursor/value").asText("none"), request::toString);
    assertEquals(theme, request.at("/querystring/theme/value").asText("none"));
    assertTrue(request.at("/querystring/made-up").isMissingNode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "DARK", "light", "Light", "", "blue", "dark ", "darker", "null"})
  void theThemeIsJavas(String theme, Browser browser) throws IOException {
    ObjectNode event = event("/embed/abc");
    value(event, "querystring", "theme", theme);

    String left =
        run("PageRequests", event, browser).at("/querystring/theme/value").asText("light");

    assertTrue(List.of("light", "dark").contains(left), left);
    assertEquals(Theme.of(theme), Theme.of(left));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "DE", "en", "EN", "", "fr", "de-CH", "mi", "ar", "es,de", "%64e"})
  void theLanguageOfACardIsJavas(String lang, Browser browser) throws IOException {
    ObjectNode event = event("/view/abc/card.png");
    value(event, "querystring", "lang", lang);
    value(event, "querystring", "made-up", "1");

    JsonNode left = run("CardRequests", event, browser).path("querystring");

    String asked = left.at("/lang/value").asText("en");
    assertEquals(Language.of(lang, null), Language.of(asked, null));
    assertTrue(left.isEmpty() || asked.matches("de|es|mi|ar"), left::toString);
    assertTrue(left.size() < 2, left::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url=P | url=P",
        "url=P/ | url=P",
        "url=P?utm=17 | url=P",
        "url=P#a | url=P",
        "url=P?a=1&lang=DE | url=P?lang=de",
        "url=P?lang=xx | url=P?lang=en",
        "url=P;format=json | url=P",
        "url=P;format=xml | url=P;format=xml",
        "url=P;maxwidth=2000 | url=P",
        "url=P;maxwidth=1200 | url=P",
        "url=P;maxwidth=1199 | url=P;maxwidth=480",
        "url=P;maxwidth=300;maxheight=200 | url=P;maxwidth=300;maxheight=200",
        "url=P;other=1 | url=P",
        // What is refused goes on to be refused.
        "url=P;format=yaml | url=P;format=yaml",
        "url=P;maxwidth=0 | url=P;maxwidth=0",
        "url=P;maxwidth=1e3 | url=P;maxwidth=1e3",
        "url=https://other.example/ | url=https://other.example/",
        "format=xml | format=xml",
      })
  void whatOEmbedDoesNotTellApartIsLeftOut(String asked, String left, Browser browser)
      throws IOException {
    String page = "https://badges.example.org/view/" + "a".repeat(26);
    ObjectNode event = event("/oembed");
    for (String parameter : asked.replace("P", page).split(";")) {
      String[] pair = parameter.split("=", 2);
      value(event, "querystring", pair[0], URLEncoder.encode(pair[1], UTF_8));
    }

    JsonNode query = run("OEmbedRequests", event, browser).path("querystring");

    List<String> pairs = new ArrayList<>();
    query
        .properties()
        .forEach(
            pair ->
                pairs.add(
                    pair.getKey()
                        + "="
                        + URLDecoder.decode(pair.getValue().path("value").asText(), UTF_8)));
    assertEquals(left.replace("P", page), String.join(";", pairs));
  }

  @Test
  void whatCannotBeDecodedGoesOn(Browser browser) throws IOException {
    ObjectNode event = event("/oembed");
    value(event, "querystring", "url", "%E0%A4%A");

    assertEquals(
        "%E0%A4%A", run("OEmbedRequests", event, browser).at("/querystring/url/value").asText());
  }

  /** An id of 26 letters could be written in 2 to the power of 26 ways, each one kept by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DocumentRequests",
        "PageRequests",
        "CardRequests",
        "OEmbedRequests",
        "FileRequests"
      })
  void onePathHasOneSpelling(String function, Browser browser) throws IOException {
    assertEquals("/view/abc-_~", spelled("/vi%65w/%61bc%2D%5f%7E", function, browser));
    assertEquals("/a%2Fb%2E%2E%25", spelled("/a%2fb%2e%2e%25", function, browser));
    assertEquals("/a%zz%", spelled("/a%zz%", function, browser));
  }

  private static String spelled(String path, String function, Browser browser) throws IOException {
    return run(function, event(path), browser).path("uri").asText();
  }

  private static String language(@Nullable String asked, String header, Browser browser)
      throws IOException {
    ObjectNode event = event();
    value(event, "headers", "accept-language", header);
    if (asked != null) {
      value(event, "querystring", "lang", asked);
    }
    return header(run("PageRequests", event, browser), "accept-language");
  }

  private static ObjectNode event() {
    return event("/issuers/a/view");
  }

  private static ObjectNode event(String path) {
    ObjectNode event = Json.mapper().createObjectNode();
    ObjectNode request = event.putObject("request").put("method", "GET").put("uri", path);
    request.putObject("headers");
    request.putObject("querystring");
    return event;
  }

  private static void value(ObjectNode event, String of, String name, String value) {
    ((ObjectNode) event.path("request").path(of)).putObject(name).put("value", value);
  }

  private static String header(JsonNode request, String name) {
    return request.path("headers").path(name).path("value").asText();
  }

  /** Runs a function of the template on an event, and gives the request that goes on. */
  private static JsonNode run(String function, ObjectNode event, Browser browser)
      throws IOException {
    return run(function, List.of(event), browser).path(0);
  }

  private static JsonNode run(String function, List<ObjectNode> events, Browser browser)
      throws IOException {
    String code =
        Template.read(Machine.project().resolve("template.yaml"))
            .resource(function)
            .text("FunctionCode")
            .orElseThrow();
    Object requests =
        browser.evaluate(
            "(() => {" + code + "\nreturn JSON.stringify(" + events + ".map(handler)); })()");
    return Json.read(String.valueOf(requests));
  }
}
