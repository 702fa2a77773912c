package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The languages that the document names are those that pages and cards are in. */
class LanguagesTest {
  private static final List<String> TAGS =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private final JsonNode document = OpenApi.load(OpenApi.OURS).document();

  @Test
  void theParameterLangTakesTheLanguagesThatThereAre() {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode named : document.findParents("name")) {
      if (named.path("name").asText().equals("lang") && named.path("in").asText().equals("query")) {
        found.add(named);
      }
    }
    assertFalse(found.isEmpty());
    for (JsonNode parameter : found) {
      List<String> described = new ArrayList<>();
      parameter.at("/schema/enum").forEach(tag -> described.add(tag.asText()));
      assertEquals(TAGS, described, parameter::toString);
      assertEquals("en", parameter.at("/schema/default").asText("en"), parameter::toString);
    }
  }

  @Test
  void whereLanguagesAreNamedInWordsNoneIsLeftOut() {
    List<String> texts =
        document.findValuesAsText("description").stream()
            .filter(text -> text.contains("as `lang` says"))
            .toList();
    assertFalse(texts.isEmpty());
    for (String text : texts) {
      for (String tag : TAGS) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        assertTrue(text.contains(name), () -> name + " is not in: " + text);
      }
    }
  }
}
