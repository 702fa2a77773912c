package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.register.EndorsementWords;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which holders ask for Endorsements, and the one that everybody sees of each. */
@InBrowser
class EndorsementPageIT {
  private static final EndorsementWords WORDS =
      new EndorsementWords(
          "# Good\n\nShe *is*: `" + "measured".repeat(30) + "`",
          "Grace Hopper",
          "Head of " + "training".repeat(20),
          "عائشة " + "Acme".repeat(20),
          true);

  /** With the keyboard and without scripts, from the question to what is public, and back. */
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void somebodyAsksAcceptsAndTakesBack(Look look, Browser browser, Gallery gallery)
      throws IOException {
    String address = "asks-" + look.language() + "@example.org";
    String id = gallery.awarded(address);
    String path = PublicUrls.askForEndorsementsPath(id);
    String[] cookie = gallery.learner(address).signedIn().cookie().split("=", 2);
    try (Visit visit =
        browser.open(gallery.at("/my?lang=" + look.language()), look.withoutScripts())) {
      Page page = visit.page();
      page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(page.url())));
      page.reload();
      page.locator("a[href^='" + path + "']").focus();
      page.keyboard().press("Enter");
      page.locator("#address").waitFor();
      PageChecks.assertSound(visit, look.withoutScripts());
      page.locator("#address").focus();
      page.keyboard().type("grace." + "hopper".repeat(9));
      page.keyboard().press("Tab");
      page.keyboard().type("Would you?");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.locator("#address[aria-invalid]").waitFor();
      assertEquals("Would you?", page.locator("#message").inputValue());
      PageChecks.assertSound(visit, look.withoutScripts());
      page.locator("#address").fill("grace@acme.example");
      page.locator("form.renewal button").click();
      page.locator("[value=decline]").waitFor();
      PageChecks.assertSound(visit, look.withoutScripts());
      gallery.endorsed(id, WORDS);
      page.reload();
      PageChecks.assertSound(visit, look.withoutScripts());
      Screenshots.keep(visit, "my-endorsements-" + look.language());
      page.locator("[value=accept]").focus();
      page.keyboard().press("Enter");
      page.locator("[value=revoke]").waitFor();
      PageChecks.assertSound(visit, look.withoutScripts());
      String shown = page.locator("main a[href^='/endorsements/']").getAttribute("href");
      page.navigate(gallery.at(shown).toString());
      assertTrue(page.locator("h1").innerText().contains("Grace Hopper"));
      PageChecks.assertSound(visit, look.withoutScripts());
      Screenshots.keep(visit, "endorsement-" + look.language());
      page.navigate(gallery.at("/view/" + id + "?lang=" + look.language()).toString());
      assertEquals(1, page.locator("#endorsements").count());
      PageChecks.assertSound(visit, look.withoutScripts());
      page.navigate(gallery.at(path + "?lang=" + look.language()).toString());
      page.locator("[value=revoke]").focus();
      page.keyboard().press("Enter");
      page.locator("article .stands").waitFor();
      assertEquals(0, page.locator("[value=revoke]").count());
      assertEquals(410, page.navigate(gallery.at(shown).toString()).status());
      PageChecks.assertSound(visit, look.withoutScripts());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void whatIsNotThereIsSaidSo(Look look, Browser browser, Gallery gallery) {
    String none = "/endorsements/" + "a".repeat(26) + "/view";
    try (Visit visit = browser.open(gallery.at(none), look)) {
      assertEquals(404, visit.status());
      PageChecks.assertSound(visit, look);
    }
  }
}
