package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import dev.blazon.words.Language;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every page has to pass in the browser, such as accessibility. Each check answers its
 * faults, one line each; none is good.
 */
final class PageChecks {
  /** Of everything but images of badges and issuers, bytes before compression. */
  static final int MOST_BYTES = 60 * 1024;

  /** Of the studio: the pictures of its presets and icons are most of it. */
  static final int MOST_BYTES_OF_STUDIO = 130 * 1024;

  private static final String BADGE_IMAGE =
      ".*/(assertions|badges)/[^/]+/image(\\?.*)?|.*/issuers/[^/]+/banner|.*/pathways/[^/]+/image(\\?.*)?|.*/v1/artwork/preview|blob:.*";

  /** Resource Timing, which counts what a cache answered too. */
  private static final String LOADED =
      """
      () => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
          .map(entry => entry.decodedBodySize + ' ' + entry.name)
      """;

  private static final String AXE =
      """
      async () => {
        const found = await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
            'wcag22aa', 'best-practice']});
        return found.violations.flatMap(rule => rule.nodes.map(
            node => `${rule.id} (${rule.help}): ${node.html} ${node.failureSummary}`));
      }
      """;

  private static final String BEYOND_THE_EDGE =
      """
      () => {
        const edge = document.documentElement.clientWidth;
        if (document.scrollingElement.scrollWidth <= edge) {
          return [];
        }
        const beyond = [...document.querySelectorAll('body *')].filter(element => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.right > edge + 1 || box.left < -1);
        });
        return ['the page is ' + document.scrollingElement.scrollWidth + ' wide',
            ...beyond.map(element => element.cloneNode().outerHTML)];
      }
      """;

  private PageChecks() {}

  /** Holds a page that has just been opened in that look to all of them. */
  static void assertSound(Visit visit, Look look) {
    assertSound(visit, look.language());
  }

  /**
   * Holds a page to all of them.
   *
   * @param language the BCP 47 tag of what it is written in
   */
  static void assertSound(Visit visit, String language) {
    assertEquals(List.of(), all(visit, language), () -> visit.page().url());
  }

  /** The faults of all checks. What is folded is unfolded for those that look at it. */
  static List<String> all(Visit visit, String language) {
    List<String> folded = Keyboard.faults(visit);
    visit.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    return Stream.of(
            folded,
            accessibility(visit),
            language(visit, language),
            origins(visit),
            icon(visit),
            complaints(visit),
            weight(visit),
            width(visit))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * What axe-core finds against WCAG 2.2 AA and good practice. It waits for timers, which never
   * come where scripts are off: there it finds nothing.
   */
  static List<String> accessibility(Visit visit) {
    if (!visit.scripts()) {
      return List.of();
    }
    visit.page().evaluate(AxeBuilder.getAxeScript());
    return lines(visit, AXE);
  }

  /** A page says what language it is in, and runs the way that its letters do. */
  static List<String> language(Visit visit, String language) {
    String expected = language + " " + Language.of(language, null).direction();
    Object said =
        visit
            .page()
            .evaluate(
                "() => document.documentElement.lang + ' '"
                    + " + getComputedStyle(document.body).direction");
    return said.equals(expected)
        ? List.of()
        : List.of("its language and direction are %s, not %s".formatted(said, expected));
  }

  /** Nothing is asked of anybody but the page's own host. */
  static List<String> origins(Visit visit) {
    URI page = URI.create(visit.page().url());
    String own = page.getScheme() + "://" + page.getAuthority() + "/";
    return visit.requests().stream()
        .filter(url -> !url.startsWith(own) && !url.startsWith("data:") && !url.startsWith("blob:"))
        .map(url -> "asks for " + url)
        .toList();
  }

  /** A page without an icon has browsers ask for {@code /favicon.ico}, which is not there. */
  static List<String> icon(Visit visit) {
    return visit.page().locator("link[rel~=icon]").count() == 1
        ? List.of()
        : List.of("it does not name one icon");
  }

  /** The console is empty: no error, and nothing that the Content-Security-Policy kept out. */
  static List<String> complaints(Visit visit) {
    return visit.complaints();
  }

  /** A page and all that it loads, but for the images of badges, are small. */
  static List<String> weight(Visit visit) {
    int bytes = bytes(visit);
    boolean studio = URI.create(visit.page().url()).getPath().equals("/studio");
    int most = studio ? MOST_BYTES_OF_STUDIO : MOST_BYTES;
    return bytes <= most
        ? List.of()
        : List.of("it weighs %d bytes, %d at most".formatted(bytes, most));
  }

  /** What a page weighs, bytes before compression, the images of badges left out. */
  static int bytes(Visit visit) {
    return lines(visit, LOADED).stream()
        .map(loaded -> loaded.split(" ", 2))
        .filter(loaded -> !loaded[1].matches(BADGE_IMAGE))
        .mapToInt(loaded -> Integer.parseInt(loaded[0]))
        .sum();
  }

  /** Nothing stands beyond the edge of the window, so that nobody has to scroll sideways. */
  static List<String> width(Visit visit) {
    return lines(visit, BEYOND_THE_EDGE);
  }

  /** What a function of JavaScript returns: a list of text. */
  static List<String> lines(Visit visit, String function) {
    return ((List<?>) visit.page().evaluate(function)).stream().map(String::valueOf).toList();
  }
}
