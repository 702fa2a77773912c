package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.tiers.Machine;
import dev.blazon.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The languages that the document and the README name are those that pages and cards are in. */
class LanguagesTest {
  private static final List<String> TAGS =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private final JsonNode document = OpenApi.ours().document();

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
    texts.forEach(LanguagesTest::assertNamesEveryLanguage);
  }

  @Test
  void theReadmeLeavesNoneOut() throws IOException {
    String readme = Files.readString(Machine.project().resolve("README.md"));
    int start = readme.indexOf("All are in English");
    assertTrue(start > 0);
    assertNamesEveryLanguage(
        readme.substring(start, readme.indexOf(',', readme.indexOf(" and ", start))));
  }

  private static void assertNamesEveryLanguage(String text) {
    for (String tag : TAGS) {
      String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
      assertTrue(text.contains(name), () -> name + " is not in: " + text);
    }
  }
}
