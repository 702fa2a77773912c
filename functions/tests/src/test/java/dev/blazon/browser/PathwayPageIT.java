package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.words.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a pathway. */
@InBrowser
class PathwayPageIT {
  private static final String IMAGE =
      "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9"
          + "IjAgMCA4IDgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=";

  private static final AtomicInteger MADE = new AtomicInteger();

  /** Every text of the picture, and where it ends: none stands beyond the picture. */
  private static final String TEXTS_BEYOND =
      """
      () => {
        const edge = document.querySelector('.route').getBoundingClientRect();
        return [...document.querySelectorAll('.route text')].filter(text => {
          const box = text.getBoundingClientRect();
          return box.left < edge.left - 1 || box.right > edge.right + 1
              || box.bottom > edge.bottom + 1;
        }).map(text => text.textContent);
      }
      """;

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void itIsSound(Look look, Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.IN_ORDER);
    try (Visit visit = browser.open(gallery.at(path), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      assertEquals(List.of(), visit.page().evaluate(TEXTS_BEYOND));
      Screenshots.keep(visit, "pathway-" + look.language());
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSoundInEveryLanguage(Language language, Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.ANY);
    Look look = Look.PLAIN.wide(Look.NARROW).in(language.tag());
    try (Visit visit = browser.open(gallery.at(path + "?lang=" + language.tag()), look)) {
      PageChecks.assertSound(visit, look);
      assertEquals(List.of(), visit.page().evaluate(TEXTS_BEYOND));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void namesThatMeanHarmAreText(Look look, Browser browser, Gallery gallery) {
    String evil = "</title><script>alert(1)</script>\u202e" + "x".repeat(160);
    Pathway made =
        PathwayBuilder.builder(pathway(gallery, StageOrder.IN_ORDER))
            .name(evil)
            .description(evil)
            .stages(
                List.of(
                    new Stage(
                        evil,
                        evil,
                        List.of(new PathwayStep.Elsewhere("https://other.example/1", evil)),
                        1)))
            .closedAt(Instant.parse("2026-11-23T09:00:00Z"))
            .build();
    gallery.keep(made);
    try (Visit visit = browser.open(gallery.at("/pathways/" + made.id()), look)) {
      PageChecks.assertSound(visit, look);
      assertEquals(List.of(), visit.page().evaluate(TEXTS_BEYOND));
      assertEquals(1, visit.page().locator("p.notice").count());
      assertEquals(0, visit.page().locator("main a[href^='/my/']").count());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void whatIsNotThereIsSaidSo(Look look, Browser browser, Gallery gallery) {
    try (Visit visit = browser.open(gallery.at("/pathways/" + "a".repeat(26)), look)) {
      assertEquals(404, visit.status());
      PageChecks.assertSound(visit, look);
    }
  }

  @Test
  void linksLeadToABadgeAndBack(Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.IN_ORDER);
    try (Visit visit = browser.open(gallery.at(path), Look.PLAIN)) {
      Page page = visit.page();
      page.locator("section a[href*='/badges/" + gallery.badge() + "/view']").first().click();
      page.waitForURL(url -> url.contains("/badges/" + gallery.badge() + "/view"));
      assertTrue(page.url().contains("/badges/" + gallery.badge() + "/view"), page.url());
      PageChecks.assertSound(visit, Look.PLAIN);
      page.locator("section[aria-labelledby=pathways] a").first().click();
      page.waitForURL(url -> url.contains("/pathways/"));
      assertTrue(page.url().contains("/pathways/"), page.url());
    }
  }

  /** What the picture shows is said in words, to whoever does not see it. */
  @ParameterizedTest
  @EnumSource
  void thePictureIsSaidInWords(Language language, Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.IN_ORDER);
    Look look = Look.PLAIN.in(language.tag());
    try (Visit visit = browser.open(gallery.at(path + "?lang=" + language.tag()), look)) {
      Locator picture = visit.page().getByRole(AriaRole.IMG).and(visit.page().locator("svg"));
      assertEquals(1, picture.count());
      String said = picture.ariaSnapshot();
      for (String shown :
          List.of(
              "From the field to the laboratory",
              "In the field",
              "In the laboratory, among the many instruments",
              "Ropes",
              "other.example")) {
        assertTrue(said.contains(shown), said);
      }
      assertEquals(
          visit.page().locator(".route text.mark").allTextContents().size(),
          visit.page().locator("section[aria-labelledby^=stage-]").count());
    }
  }

  /** From the issuer to a pathway, to one of its badges and to how far one is, by Tab and Enter. */
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theKeyboardLeadsThereAndOnWithoutScripts(Look look, Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.IN_ORDER);
    Look silent = look.withoutScripts();
    URI issuer = gallery.at("/issuers/" + gallery.issuer() + "/view?lang=" + look.language());
    try (Visit visit = browser.open(issuer, silent)) {
      Page page = visit.page();
      PageChecks.assertSound(visit, silent);
      Locator listed = page.locator("section[aria-labelledby=pathways] a");
      assertTrue(listed.count() > 0);
      press(page, "section[aria-labelledby=pathways] a[href^='" + path + "']");
      assertTrue(page.url().contains(path), page.url());
      PageChecks.assertSound(visit, silent);
      press(page, "main a[href^='/my" + path + "']");
      assertTrue(page.url().contains("/my" + path), page.url());
      page.locator("#address").waitFor();
      PageChecks.assertSound(visit, silent);
      page.goBack();
      press(page, "section a[href*='/badges/" + gallery.badge() + "/view']");
      assertTrue(page.url().contains("/badges/" + gallery.badge()), page.url());
    }
  }

  private static void press(Page page, String link) {
    String before = page.url();
    page.locator(link).first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.equals(before));
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theIssuersPageThatListsItIsSound(Look look, Browser browser, Gallery gallery) {
    Pathway made =
        PathwayBuilder.builder(pathway(gallery, StageOrder.ANY))
            .name("<b>Field</b> \u202e" + "x".repeat(150))
            .description("<i>At one's own pace</i> " + "y".repeat(4_900))
            .build();
    gallery.keep(made);
    String path = "/issuers/" + gallery.issuer() + "/view?lang=" + look.language();
    try (Visit visit = browser.open(gallery.at(path), look)) {
      assertEquals(
          1, visit.page().locator("#pathways ~ ul a[href^='/pathways/" + made.id() + "']").count());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "issuer-pathways-" + look.language());
    }
  }

  /** Lines and letters are those that the reader has chosen, and the nodes are not filled over. */
  @Test
  void thePictureIsSeenInForcedColours(Browser browser, Gallery gallery) {
    String path = plain(gallery, StageOrder.IN_ORDER);
    try (Visit visit = browser.open(gallery.at(path), Look.PLAIN)) {
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      Locator node = visit.page().locator(".route .node").first();
      Object colours =
          node.evaluate("e => { const s = getComputedStyle(e); return s.fill !== s.stroke; }");
      assertEquals(true, colours);
      Locator text = visit.page().locator(".route text").first();
      assertEquals(
          text.evaluate("e => getComputedStyle(e).fill"),
          node.evaluate("e => getComputedStyle(e).stroke"));
    }
  }

  private static String plain(Gallery gallery, StageOrder order) {
    Pathway made = pathway(gallery, order);
    gallery.keep(made);
    return "/pathways/" + made.id();
  }

  private static Pathway pathway(Gallery gallery, StageOrder order) {
    PathwayStep first = new PathwayStep.Ours(gallery.badge(), gallery.badge(), gallery.issuer());
    PathwayStep second =
        new PathwayStep.Ours(gallery.renewable(), gallery.renewable(), gallery.issuer());
    String gone = gallery.newId();
    return PathwayBuilder.builder()
        .id(gallery.newId())
        .issuer(gallery.issuer())
        .name("From the field to the laboratory")
        .description("What a soil scientist learns.\nAt one\u2019s own pace.")
        .image(IMAGE)
        .order(order)
        .stages(
            List.of(
                new Stage("In the field", "With a spade", List.of(first), 1),
                new Stage(
                    "In the laboratory, among the many instruments that are there",
                    null,
                    List.of(
                        new PathwayStep.Ours(gone, gone, gallery.issuer()),
                        new PathwayStep.Elsewhere("https://other.example/badges/1", "Ropes"),
                        new PathwayStep.Elsewhere("https://other.example/badges/2", null),
                        second),
                    2)))
        .completion(gallery.renewable())
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.REVOKE)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        // Each later than those before it, so that it is among those that its issuer's page lists.
        .createdAt(Instant.parse("2026-11-22T09:00:00Z").plusSeconds(MADE.incrementAndGet()))
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
