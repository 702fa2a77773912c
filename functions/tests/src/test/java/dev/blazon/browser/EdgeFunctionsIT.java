package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.words.Language;
import java.io.IOException;
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
    ObjectNode event = EdgeFunctions.event();
    if (accept != null) {
      EdgeFunctions.value(event, "headers", "accept", accept);
    }

    assertEquals(
        left,
        EdgeFunctions.header(EdgeFunctions.run("DocumentRequests", event, browser), "accept"));
  }

  @Test
  void severalHeadersAreOne(Browser browser) throws IOException {
    ObjectNode event = EdgeFunctions.event();
    EdgeFunctions.value(event, "headers", "accept", "application/ld+json");
    ((ObjectNode) event.at("/request/headers/accept"))
        .putArray("multiValue")
        .add(Json.mapper().createObjectNode().put("value", "application/json"))
        .add(Json.mapper().createObjectNode().put("value", "application/ld+json"));

    assertEquals(
        "application/ld+json",
        EdgeFunctions.header(EdgeFunctions.run("DocumentRequests", event, browser), "accept"));
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
    List<String> tags = new ArrayList<>(List.of("xx", "pt-AO", "*", "ja"));
    for (Language language : Language.values()) {
      tags.add(language.openGraph().replace('_', '-'));
    }
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
      ObjectNode event = EdgeFunctions.event();
      EdgeFunctions.value(event, "headers", "accept-language", header.toString());
      events.add(event);
    }

    JsonNode requests = EdgeFunctions.run("PageRequests", events, browser);

    for (int i = 0; i < headers.size(); i++) {
      assertEquals(
          Language.of(null, headers.get(i)).tag(),
          EdgeFunctions.header(requests.path(i), "accept-language"),
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
    ObjectNode event = EdgeFunctions.event();
    EdgeFunctions.value(event, "querystring", "lang", "de");
    EdgeFunctions.value(event, "querystring", "cursor", "abc");
    EdgeFunctions.value(event, "querystring", "checks", "all");

    JsonNode request = EdgeFunctions.run("PageRequests", event, browser);

    assertTrue(request.at("/querystring/lang").isMissingNode(), request.toString());
    assertEquals("abc", request.at("/querystring/cursor/value").asText());
    assertTrue(request.at("/querystring/checks").isMissingNode(), request.toString());
  }

  @ParameterizedTest
  @CsvSource({"all,all", "All,''", "some,''"})
  void thePageOfAnAssertionIsKeptOnceMoreWithEveryCheck(String asked, String kept, Browser browser)
      throws IOException {
    ObjectNode event = EdgeFunctions.event("/view/a");
    EdgeFunctions.value(event, "querystring", "checks", asked);

    JsonNode request = EdgeFunctions.run("PageRequests", event, browser);

    assertEquals(kept, request.at("/querystring/checks/value").asText());
  }

  private static String language(@Nullable String asked, String header, Browser browser)
      throws IOException {
    ObjectNode event = EdgeFunctions.event();
    EdgeFunctions.value(event, "headers", "accept-language", header);
    if (asked != null) {
      EdgeFunctions.value(event, "querystring", "lang", asked);
    }
    return EdgeFunctions.header(
        EdgeFunctions.run("PageRequests", event, browser), "accept-language");
  }
}
