package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.design.IconLibrary;
import dev.blazon.design.Outline;
import dev.blazon.design.Preset;
import dev.blazon.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
          "(?:say\\([^\"]*|failed\\(|get\\(|faultOf\\([^\"]*|[?:,] |return"
              + " )\"([a-z]+(?:-[a-z]+)*)\"");

  /** What is certainly said, and so has to stand in the page. */
  private static final Pattern SURELY =
      Pattern.compile(
          "(?:failed\\(|(?:say|tell)\\((?:\\w+|byId\\(\"\\w+\"\\)), |words\\.get\\(|\\[\\d{3}, )"
              + "\"([a-z-]+)\"");

  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\"\\./(.+)\";$");

  /** With the library's icons, which are a fifth of it. */
  private static final int MOST_BYTES = 130 * 1024;

  @Test
  void theFormAsksForTheWholeDesignAndNothingElse() {
    String html = html(Language.EN);
    String form = html.substring(html.indexOf("<form id=\"design\""));
    form = form.substring(0, form.indexOf("</form>"));

    assertEquals(
        new TreeSet<>(
            Set.of(
                "preset",
                "shape",
                "background",
                "icon",
                "iconName",
                "iconSize",
                "iconX",
                "iconY",
                "iconColor",
                "title",
                "ribbon",
                "rimText",
                "stars",
                "fillColor",
                "borderColor",
                "rimTextColor",
                "titleColor",
                "titleTextColor",
                "ribbonColor",
                "ribbonTextColor",
                "format")),
        new TreeSet<>(found(NAME, form)));
    assertTrue(
        form.startsWith(
            "<form id=\"design\" method=\"post\" action=\"/v1/artwork/preview\""
                + " enctype=\"multipart/form-data\""));
  }

  @Test
  void theKeysAreInNoFormThatABrowserSends() {
    String html = html(Language.EN);
    for (String key : List.of("key", "open-key")) {
      Matcher field = Pattern.compile("<input[^>]* id=\"" + key + "\"[^>]*>").matcher(html);
      assertTrue(field.find() && field.group().contains("type=\"password\""), key);
      assertFalse(field.group().contains(" name="), "a field with a name would be sent");
    }
    assertTrue(html.contains("<details id=\"open\" class=\"scripted open\" hidden>"));
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
      assertTrue(html.contains("data-colours=\"" + StudioPage.colours(preset) + "\""));
    }
    for (Outline outline : Outline.values()) {
      assertTrue(html.contains("name=\"shape\" value=\"" + outline.term() + "\""));
      assertTrue(html.contains("id=\"shape-" + outline.term() + "\""), "its picture");
    }
    for (String name : IconLibrary.NAMES) {
      assertTrue(html.contains("name=\"iconName\" value=\"" + name + "\""));
      assertTrue(html.contains("href=\"" + Asset.ICONS.path() + "#" + name + "\""));
      assertTrue(text(Asset.ICONS).contains("<symbol id=\"" + name + "\""), "its picture");
    }
    assertEquals(1, html.split(" checked data-colours").length - 1, "one preset is chosen");
  }

  /** The colours that the API says a preset brings are those that the page shows. */
  @Test
  void everyColourOfTheFormIsOneThatAPresetBrings() {
    Set<String> brought =
        Stream.of(StudioPage.plainColours().split(" "))
            .map(colour -> colour.substring(0, colour.indexOf('=')))
            .collect(Collectors.toSet());
    Set<String> fields = found(Pattern.compile("name=\"(\\w+Color)\""), html(Language.EN));
    assertEquals(new TreeSet<>(fields), new TreeSet<>(brought));
  }

  @Test
  void aPageAsksForAllModulesAtOnceAndEachStandsBesideTheOthers() {
    Set<String> imported = found(IMPORT, script());
    List<Asset> modules = Asset.STUDIO.imports();

    assertEquals(imported, modules.stream().map(StudioPageTest::file).collect(Collectors.toSet()));
    for (Asset module : modules) {
      assertEquals(Asset.STUDIO.version(), module.version());
      assertTrue(html(Language.EN).contains("modulepreload\" href=\"" + module.path() + "\""));
      assertTrue(text(module).lines().count() < 300, module::path);
    }
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
    found(SURELY, script()).forEach(word -> assertTrue(said.contains(word), word));
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
            + Stream.concat(
                    Stream.of(
                        Asset.STYLE,
                        Asset.STUDIO_STYLE,
                        Asset.STUDIO,
                        Asset.PRESETS,
                        Asset.ICONS,
                        Asset.MARK),
                    Asset.STUDIO.imports().stream())
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
    return Stream.concat(Stream.of(Asset.STUDIO), Asset.STUDIO.imports().stream())
        .map(StudioPageTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Asset asset) {
    return new String(asset.content(), StandardCharsets.UTF_8);
  }

  private static String file(Asset asset) {
    return asset.path().substring(asset.path().lastIndexOf('/') + 1);
  }
}
