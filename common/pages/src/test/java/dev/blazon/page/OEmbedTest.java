package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sites are told that embed a page: oEmbed 1.0, section 2.3.4. */
class OEmbedTest {
  private static final String PAGE = SampleAward.URLS.page(SampleAward.ASSERTION);

  private final Pages pages = new Pages();

  @Test
  void itIsARichDescriptionWithItsAuthorProviderAndPicture() {
    ObjectNode expected = Json.mapper().createObjectNode();
    expected.put("type", "rich").put("version", "1.0").put("title", "Open Water Navigator");
    expected.put("author_name", "Harbour College");
    expected.put("author_url", SampleAward.URLS.issuerPage("issuer".repeat(5).substring(0, 26)));
    expected.put("provider_name", "badges.example.org");
    expected.put("provider_url", "https://badges.example.org/");
    expected.put("width", 480).put("height", 200);
    expected.put("thumbnail_url", PAGE + "/card.png");
    expected.put("thumbnail_width", 1200).put("thumbnail_height", 630);
    JsonNode answer = answer(null, null, null);
    assertEquals(true, answer.path("html").asText().startsWith("<iframe "));
    assertEquals(expected, ((ObjectNode) answer).without("html"));
  }

  @Test
  void itsCardStaysInItsLanguage() {
    String card = "https://badges.example.org/embed/" + SampleAward.ASSERTION;
    assertEquals(true, html(null).contains("src=\"" + card + "\""), html(null));
    assertEquals(true, html(Language.DE).contains("src=\"" + card + "?lang=de\""));
    assertEquals(
        PAGE + "/card.png?lang=de", answer(Language.DE, null, null).path("thumbnail_url").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 630, true",
    "1199, 630, false",
    "1200, 629, false",
    ", , true",
    "1200, , true"
  })
  void aPictureThatIsLargerThanWasAskedForIsLeftOut(
      @Nullable Integer width, @Nullable Integer height, boolean shown) {
    assertEquals(shown, answer(null, width, height).has("thumbnail_url"));
  }

  @Test
  void inXmlNothingOfATextIsMarkup() {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("title", "<b>&amp;\u0000\uffff</b>").put("width", 480);
    assertEquals(
        """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <oembed>
          <title>&lt;b&gt;&amp;amp;&lt;/b&gt;</title>
          <width>480</width>
        </oembed>
        """,
        new Pages.Described(answer).xml());
  }

  private String html(@Nullable Language language) {
    return answer(language, null, null).path("html").asText();
  }

  private JsonNode answer(
      @Nullable Language language, @Nullable Integer width, @Nullable Integer height) {
    AssertionPage page = SampleAward.page(new Standing.Valid());
    return Json.read(pages.oEmbed(page, language, width, height).json());
  }
}
