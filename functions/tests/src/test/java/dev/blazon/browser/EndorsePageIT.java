package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.blazon.browser.Gallery.Exhibit;
import dev.blazon.journey.AskedToEndorse;
import dev.blazon.lifecycle.Subject;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which people endorse who were asked to. */
@InBrowser
class EndorsePageIT {
  private static final String LONG = "everything".repeat(15);

  static Stream<Look> looks() {
    return Stream.concat(Look.all(), Stream.of(Look.PLAIN.wide(Look.NARROW).in("mi")));
  }

  /** What is wrong, what is seen before it is confirmed, and what has become of it. */
  @ParameterizedTest
  @MethodSource("looks")
  void everyStepIsSound(Look look, Browser browser, Gallery gallery) {
    AskedToEndorse asked = gallery.asked();
    String token = token(gallery, Exhibit.VALID, "grace@acme.example");
    try (Visit visit = browser.open(endorse(gallery, token), look)) {
      assertEquals(200, visit.status());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "endorse-asked-" + look.language());
      Page page = visit.page();
      page.locator("#comment").fill("She *welds* " + LONG);
      page.locator("#name").fill("\u200b");
      page.locator("#organisation").fill(LONG);
      page.locator("[name=do][value=save]").click();
      page.locator("#said").waitFor();
      assertEquals("name", page.evaluate("document.activeElement.id"), "the first that is wrong");
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "endorse-wrong-" + look.language());
      page.locator("#name").fill("Grace Hopper");
      page.locator("[name=domain]").check();
      page.locator("[name=do][value=save]").click();
      page.locator("#preview").waitFor();
      page.reload();
      assertEquals("Grace Hopper", page.locator("#preview + article h3").textContent());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "endorse-preview-" + look.language());
      page.locator("[name=do][value=confirm]").click();
      page.locator("#confirmed").waitFor();
      PageChecks.assertSound(visit, look);
      asked.accept(token);
      page.reload();
      page.locator("#accepted").waitFor();
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "endorse-accepted-" + look.language());
      // What is folded is unfolded by these checks.
      page.locator("[name=do][value=revoke]").click();
      page.locator("#ended").waitFor();
      PageChecks.assertSound(visit, look);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasAnotherLinkNamesAnAddress(Look look, Browser browser, Gallery gallery) {
    String token = token(gallery, Exhibit.HOSTILE, null);
    try (Visit visit = browser.open(endorse(gallery, token), look)) {
      Page page = visit.page();
      PageChecks.assertSound(visit, look);
      page.locator("#comment").fill("Good");
      page.locator("#name").fill("Grace Hopper");
      page.locator("#address").fill("grace");
      page.locator("[name=do][value=save]").click();
      page.locator("#address[aria-invalid]").waitFor();
      PageChecks.assertSound(visit, look);
      page.locator("#address").fill("grace@acme.example");
      page.locator("[name=do][value=save]").click();
      page.locator("[name=do]").first().waitFor(gone());
      PageChecks.assertSound(visit, look);
    }
    try (Visit visit = browser.open(endorse(gallery, token), look)) {
      assertEquals(404, visit.status());
      PageChecks.assertSound(visit, look);
    }
  }

  /** With the keyboard and without scripts. */
  @Test
  void somebodyEndorsesAndTakesItBack(Browser browser, Gallery gallery) {
    String token = token(gallery, Exhibit.VALID, "grace@acme.example");
    Look look = Look.PLAIN.withoutScripts();
    try (Visit visit = browser.open(endorse(gallery, token), look)) {
      Page page = visit.page();
      page.locator("#comment").focus();
      page.keyboard().type("She welds well.");
      page.keyboard().press("Tab");
      page.keyboard().type("Grace Hopper");
      page.keyboard().press("Enter");
      page.locator("#preview").waitFor();
      page.locator("[name=do][value=confirm]").focus();
      page.keyboard().press("Enter");
      page.locator("#confirmed").waitFor();
      assertTrue(page.url().contains("token=" + token), page.url());
      page.locator("summary").focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.locator("#ended").waitFor();
      PageChecks.assertSound(visit, look);
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static String token(Gallery gallery, Exhibit exhibit, @Nullable String address) {
    return gallery
        .asked()
        .token(
            new Subject(Subject.Kind.ASSERTION, gallery.assertion(exhibit)),
            "holder",
            "Would you say\n\na word? " + LONG,
            address);
  }

  private static URI endorse(Gallery gallery, String token) {
    return gallery.at("/endorse?token=" + token);
  }
}
