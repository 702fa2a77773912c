package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.artwork.Outline;
import dev.blazon.baking.artwork.Preset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudioPageTest {
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERENCE =
      Pattern.compile(" (?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"");
  private static final Pattern SAID = Pattern.compile("data-say=\"([^\"]+)\"");

  /** In the script, what is said stands in quotes after a call, a comma or an operator. */
  private static final Pattern SAY =
      Pattern.compile(
          "(?:say\\([^\"]*|failed\\(|get\\(|faultOf\\([^\"]*|[?:,] )\"([a-z]+(?:-[a-z]+)*)\"");

  private static final int MOST_BYTES = 60 * 1024;

  @Test
  void theFormAsksForTheWholeDesignAndNothingElse() {
    String html = html(Language.EN);
    String form = html.substring(html.indexOf("<form id=\"design\""), html.indexOf("</form>"));

    assertEquals(
        new TreeSet<>(
            Set.of(
                "preset",
                "shape",
                "background",
                "icon",
                "title",
                "ribbon",
                "fillColor",
                "borderColor",
                "titleColor",
                "titleTextColor",
                "ribbonColor",
                "ribbonTextColor")),
        new TreeSet<>(found(NAME, form)));
    assertTrue(
        form.startsWith(
            "<form id=\"design\" method=\"post\" action=\"/v1/artwork/preview\""
                + " enctype=\"multipart/form-data\""));
  }

  @Test
  void theKeyIsInNoFormThatABrowserSends() {
    String html = html(Language.EN);
    String save = html.substring(html.indexOf("<form id=\"save\""));

    assertTrue(save.contains("<input type=\"password\" id=\"key\""));
    assertTrue(save.startsWith("<form id=\"save\" class=\"scripted\" hidden"), save);
    assertFalse(NAME.matcher(save).find(), "a field with a name would be sent");
  }

  @Test
  void everyPresetAndShapeCanBeChosen() {
    String html = html(Language.EN);

    for (Preset preset : Preset.values()) {
      assertTrue(html.contains("name=\"preset\" value=\"" + preset.term() + "\""));
      assertTrue(html.contains("data-colours=\"" + StudioPage.colours(preset.palette()) + "\""));
    }
    for (Outline outline : Outline.values()) {
      assertTrue(html.contains("name=\"shape\" value=\"" + outline.term() + "\""));
      assertTrue(html.contains("id=\"shape-" + outline.term() + "\""), "its picture");
    }
    assertEquals(1, html.split(" checked data-colours").length - 1, "one preset is chosen");
  }

  @Test
  void everyIdStandsOnceAndEveryReferenceLeadsToOne() {
    String html = html(Language.EN);
    Set<String> ids = found(ID, html);

    assertEquals(ids.size(), ID.matcher(html).results().count());
    found(REFERENCE, html).stream()
        .flatMap(list -> Stream.of(list.split(" ")))
        .forEach(id -> assertTrue(ids.contains(id), id));
  }

  @Test
  void whatTheScriptSaysStandsInThePage() {
    Set<String> said = found(SAID, html(Language.EN));
    Set<String> says = found(SAY, script());

    assertTrue(says.contains("fault-size"), says::toString);
    assertTrue(says.contains("awarded"), says::toString);
    said.forEach(word -> assertTrue(says.contains(word), () -> "never said: " + word));
  }

  /** Whatever a server answers is text. */
  @Test
  void theScriptWritesNoHtml() {
    assertFalse(script().contains("innerHTML"));
    assertFalse(script().contains("insertAdjacent"));
    assertFalse(script().contains("Storage"));
  }

  @ParameterizedTest
  @EnumSource
  void itIsSmallInEveryLanguage(Language language) {
    int bytes =
        html(language).getBytes(StandardCharsets.UTF_8).length
            + Stream.of(Asset.STYLE, Asset.STUDIO, Asset.PRESETS, Asset.MARK)
                .mapToInt(asset -> asset.content().length)
                .sum();

    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @ParameterizedTest
  @EnumSource
  void everyElementIsClosedInEveryLanguage(Language language) {
    PagesTest.assertBalanced(html(language).replaceAll("<[a-zA-Z]+[^>]*/>", ""));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String html(Language language) {
    return new Pages().studio(new StudioPage(SampleAward.URLS), language);
  }

  private static String script() {
    return new String(Asset.STUDIO.content(), StandardCharsets.UTF_8);
  }
}
