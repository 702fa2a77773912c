package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.blazon.browser.Gallery.Exhibit;
import dev.blazon.journey.Learner;
import dev.blazon.lifecycle.PublicUrls;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of whoever holds badges, {@code GET /my} and what leads there. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
class MyBadgesIT {
  private String session = "";

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void whatIsSeenBeforeSigningInIsSound(Look look, Browser browser, Gallery gallery) {
    for (String path : List.of("/my", "/my/open?token=" + "a".repeat(26))) {
      try (Visit visit = browser.open(gallery.at(path), look)) {
        assertEquals(200, visit.status());
        PageChecks.assertSound(visit, look);
      }
    }
    try (Visit visit = browser.open(gallery.at("/my/open?token=" + "a".repeat(26)), look)) {
      visit.page().locator("main button").click();
      visit.page().locator("#said").waitFor();
      PageChecks.assertSound(visit, look);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theListIsSound(Look look, Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.at("/my"), look)) {
      keep(visit, gallery);
      visit.page().reload();
      assertEquals(6, visit.page().locator(".mine article").count());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-" + look.language());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void thePageThatAsksForErasureIsSoundAndNotPressedByMistake(
      Look look, Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.at("/my"), look)) {
      keep(visit, gallery);
      Page page = visit.page();
      page.navigate(gallery.at("/my").toString());
      page.locator(".theirs a").click();
      page.locator(".asks").waitFor();
      assertTrue(page.locator(".asks [name^=issuer-]").first().isChecked());
      assertFalse(page.locator(".asks [name=confirmed]").isChecked());
      page.locator(".asks button").click();
      assertTrue(page.locator("#said").count() == 0, "the browser asks for the tick");
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-erasure-" + look.language());
      page.locator(".asks [name^=issuer-]").first().uncheck();
      page.locator(".asks [name=confirmed]").check();
      page.locator(".asks button").click();
      page.locator("#said").waitFor();
      PageChecks.assertSound(visit, look);
    }
  }

  /** With the keyboard and without scripts, from the address to a page that nobody sees. */
  @Test
  void somebodySignsInAndHidesABadge(Browser browser, Gallery gallery) throws IOException {
    Learner learner = gallery.learner();
    try (Visit visit = browser.open(gallery.at("/my"), Look.PLAIN.withoutScripts())) {
      Page page = visit.page();
      page.locator("#address").focus();
      page.keyboard().type("learner@example.org");
      learner.expects();
      page.keyboard().press("Enter");
      page.locator("text=on its way").waitFor();
      page.navigate(gallery.at("/my/open?token=" + learner.token()).toString());
      page.locator("main button").focus();
      page.keyboard().press("Enter");
      page.locator(".mine").waitFor();
      assertTrue(page.url().contains("/my?lang="), page.url());

      Locator badge =
          page.locator("article:has(a[href^='/view/" + gallery.id(Exhibit.VALID) + "'])");
      badge.locator("[value=PRIVATE]").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      badge.locator("text=not even you").waitFor();
      assertEquals(403, page.navigate(gallery.view(Exhibit.VALID).toString()).status());
      PageChecks.assertSound(visit, Look.PLAIN.withoutScripts());
      page.locator("main a").click();
      badge.locator("[value=UNLISTED]").check();
      badge.locator("button").click();
      badge.locator("text=Share or print").waitFor();
      page.locator("header button").click();
      page.locator("#address").waitFor();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void collectionsAreMadeAndShown(Look look, Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.at("/my"), look)) {
      keep(visit, gallery);
      Page page = visit.page();
      page.reload();
      page.locator("#title").fill("Bridges, ropes and " + "everything".repeat(6));
      for (Locator badge : page.locator("[name^=add-]").all()) {
        badge.check();
      }
      page.locator("form:has(#title) button").click();
      page.locator("#share-link").waitFor();
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-collection-" + look.language());
      String shown = page.locator("#share-link").inputValue();
      page.navigate(shown + "?lang=" + look.language());
      assertTrue(page.locator(".collected li").count() > 1);
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "collection-" + look.language());
      assertEquals(
          404, page.navigate(gallery.at("/collections/" + "a".repeat(26)).toString()).status());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void plansAreMadeAndShown(Look look, Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.at("/my"), look)) {
      keep(visit, gallery);
      Page page = visit.page();
      String badge = gallery.id(Exhibit.VALID);
      page.navigate(gallery.at("/view/" + badge + "?lang=" + look.language()).toString());
      page.locator("a[href^='/badges/']").first().click();
      page.locator("a[href^='/my/plans?']").click();
      page.locator("#adding").waitFor();
      PageChecks.assertSound(visit, look);
      page.locator("#title").fill("Bridges, ropes and " + "everything".repeat(6));
      page.locator("form:has(#title) button").click();
      page.locator("h2#delete").waitFor();
      page.locator("#badge").fill("https://other.example/badges/" + "long".repeat(20));
      page.locator("#name").fill("Splices");
      page.locator("form:has(#badge) button").click();
      page.locator("#w-1").waitFor();
      page.locator("[name=shared]").check();
      page.locator("[value=save]").click();
      page.locator("#share-link").waitFor();
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-plan-" + look.language());
      String shown = page.locator("#share-link").inputValue();
      page.navigate(gallery.at("/my/plans?lang=" + look.language()).toString());
      PageChecks.assertSound(visit, look);
      page.navigate(shown + "?lang=" + look.language());
      assertEquals(2, page.locator(".mine > li").count());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "plan-" + look.language());
      page.navigate(gallery.at("/plans/" + "a".repeat(26) + "?lang=" + look.language()).toString());
      PageChecks.assertSound(visit, look);
    }
  }

  /** With the keyboard and without scripts. */
  @Test
  void aCollectionIsReorderedAndDeleted(Browser browser, Gallery gallery) throws IOException {
    try (Visit visit = browser.open(gallery.at("/my"), Look.PLAIN.withoutScripts())) {
      keep(visit, gallery);
      Page page = visit.page();
      page.reload();
      for (Locator badge : page.locator("[name^=add-]").all()) {
        badge.focus();
        page.keyboard().press("Space");
      }
      page.locator("#title").focus();
      page.keyboard().type("By keyboard");
      page.keyboard().press("Enter");
      page.locator("#share-link").waitFor();
      String first = page.locator(".mine h3").first().innerText();
      page.locator("[value=down-0]").focus();
      page.keyboard().press("Enter");
      page.locator("[name=version][value='2']")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertEquals(first, page.locator(".mine h3").nth(1).innerText());
      page.locator("[name=sure]").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.locator("h2#collections").waitFor();
      assertEquals(0, page.locator("text=By keyboard").count());
    }
  }

  /** Without scripts: what is wrong comes back, and what is asked is seen on the list. */
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void aRenewalIsAskedFor(Look look, Browser browser, Gallery gallery) throws IOException {
    String address = "renews-" + look.language() + "@example.org";
    String path = PublicUrls.renewalPath(gallery.renewable(address));
    String[] cookie = gallery.learner(address).signedIn().cookie().split("=", 2);
    try (Visit visit = browser.open(gallery.at("/my?lang=" + look.language()), look)) {
      Page page = visit.page();
      page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(page.url())));
      page.reload();
      PageChecks.assertSound(visit, look);
      page.locator("a[href^='" + path + "']").click();
      page.locator("#narrative").waitFor();
      PageChecks.assertSound(visit, look);
      page.locator("#narrative").fill("I was there.");
      page.locator("#url").fill("example.org/" + "proof".repeat(20));
      page.locator("form.renewal button").click();
      page.locator("[aria-invalid]").waitFor();
      assertEquals("I was there.", page.locator("#narrative").inputValue());
      assertTrue(page.locator("#url").inputValue().startsWith("example.org/"));
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-renewal-" + look.language());
      page.locator("#url").fill("https://example.org/proof");
      page.locator("form.renewal button").click();
      page.locator("#asked").waitFor();
      PageChecks.assertSound(visit, look);
      page.locator("header a").click();
      page.locator(".mine a[href^='" + path + "']").waitFor();
      assertEquals(0, page.locator(".mine a.button[href^='" + path + "']").count());
      PageChecks.assertSound(visit, look);
    }
  }

  /** Signs in once: three mails an hour are all that there are. */
  private void keep(Visit visit, Gallery gallery) throws IOException {
    if (session.isEmpty()) {
      session = gallery.learner().signedIn().cookie();
    }
    String[] cookie = session.split("=", 2);
    visit
        .page()
        .context()
        .addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(visit.page().url())));
  }
}
