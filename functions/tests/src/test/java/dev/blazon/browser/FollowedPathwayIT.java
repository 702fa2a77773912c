package dev.blazon.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on which people see how far they are in a pathway, follow it and share that. */
@InBrowser
class FollowedPathwayIT {
  private static final Locator.WaitForOptions HIDDEN =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  /** What somebody has of the first stage counts; the second is where they are. */
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void somebodySeesWhereTheyAreFollowsAndShares(Look look, Browser browser, Gallery gallery)
      throws IOException {
    Pathway pathway = pathway(gallery);
    gallery.keep(pathway);
    try (Visit visit = signedIn(look, "follows-", browser, gallery)) {
      Page page = visit.page();
      page.navigate(at(gallery, "/pathways/" + pathway.id(), look));
      page.locator("main a[href^='/my/pathways/']").click();
      page.waitForURL(url -> url.contains("/my/pathways/"));
      page.locator("form button").first().waitFor();
      assertHere(page);
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-pathway-" + look.language());
      page.locator("main a[href^='/pathways/" + pathway.id() + "']").click();
      page.locator(".route").waitFor();
      page.goBack();

      page.locator("#main form button").first().click();
      page.locator("h2#delete").waitFor();
      assertHere(page);
      assertTrue(page.locator("main").innerText().contains("Splices"));
      PageChecks.assertSound(visit, look);
      String plan = page.url();
      page.locator("[name=shared]").check();
      page.locator("[value=save]").click();
      page.locator("#share-link").waitFor();
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "my-followed-" + look.language());
      String shown = page.locator("#share-link").inputValue();

      page.navigate(at(gallery, "/my/pathways/" + pathway.id(), look));
      assertEquals(0, page.locator("#main form").count(), "who follows is not asked to");
      PageChecks.assertSound(visit, look);
      page.navigate(at(gallery, "/my", look));
      assertEquals(1, page.locator("section[aria-labelledby=plans] ul a").count());
      PageChecks.assertSound(visit, look);

      assertEquals(200, page.navigate(shown + "?lang=" + look.language()).status());
      assertEquals(0, page.locator("[aria-current=step]").count(), "where they are is theirs");
      assertEquals(1, page.locator("main header a[href^='/pathways/']").count());
      PageChecks.assertSound(visit, look);
      Screenshots.keep(visit, "followed-" + look.language());

      page.navigate(plan);
      page.locator("[name=shared]").uncheck();
      page.locator("[value=save]").click();
      // Else what comes next could end the sending of the form.
      page.locator("#share-link").waitFor(HIDDEN);
      assertEquals(404, page.navigate(shown + "?lang=" + look.language()).status());
      PageChecks.assertSound(visit, look);
    }
  }

  /** The same by Tab and Enter, in a browser that runs nothing. */
  @ParameterizedTest
  @MethodSource("dev.blazon.browser.Look#all")
  void theKeyboardDoesWithoutScripts(Look look, Browser browser, Gallery gallery)
      throws IOException {
    Pathway pathway = pathway(gallery);
    gallery.keep(pathway);
    Look silent = look.withoutScripts();
    try (Visit visit = signedIn(silent, "quietly-", browser, gallery)) {
      Page page = visit.page();
      page.navigate(at(gallery, "/my/pathways/" + pathway.id(), look));
      page.locator("#main form button").first().focus();
      page.keyboard().press("Enter");
      page.locator("h2#delete").waitFor();
      PageChecks.assertSound(visit, silent);
      page.locator("[name=shared]").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.locator("#share-link").waitFor();
      PageChecks.assertSound(visit, silent);
      page.locator("[name=sure]").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.locator("h2#plans").waitFor();
      assertEquals(0, page.locator("section[aria-labelledby=plans] ul a").count());
      PageChecks.assertSound(visit, silent);
    }
  }

  private static void assertHere(Page page) {
    Locator here = page.locator("[aria-current=step]");
    assertEquals(1, here.count());
    assertTrue(here.innerText().contains("Among instruments"), here.innerText());
    assertEquals(1, page.locator("[aria-labelledby=stage-0] .valid").count());
    // How to earn what is missing: of ours, its page; of another host, the URL of its BadgeClass.
    Locator next = page.locator("[aria-labelledby=stage-1]");
    assertEquals(1, next.locator("a[href^='/badges/']").count());
    assertEquals(1, next.locator("a[href='https://other.example/badges/1']").count());
  }

  private static Visit signedIn(Look look, String name, Browser browser, Gallery gallery)
      throws IOException {
    String address = name + look.language() + "@example.org";
    gallery.awarded(address);
    String[] cookie = gallery.learner(address).signedIn().cookie().split("=", 2);
    Visit visit = browser.open(gallery.at("/my?lang=" + look.language()), look);
    Page page = visit.page();
    page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(page.url())));
    return visit;
  }

  private static String at(Gallery gallery, String path, Look look) {
    return gallery.at(path + "?lang=" + look.language()).toString();
  }

  private static Pathway pathway(Gallery gallery) {
    PathwayStep first = new PathwayStep.Ours(gallery.badge(), gallery.badge(), gallery.issuer());
    PathwayStep second =
        new PathwayStep.Ours(gallery.renewable(), gallery.renewable(), gallery.issuer());
    return PathwayBuilder.builder()
        .id(gallery.newId())
        .issuer(gallery.issuer())
        .name("From the field to the laboratory, and " + "further".repeat(12))
        .description("What a soil scientist learns.\nAt one\u2019s own pace.")
        .image(null)
        .order(StageOrder.IN_ORDER)
        .stages(
            List.of(
                new Stage("In the field", "With a spade", List.of(first), 1),
                new Stage(
                    "Among instruments",
                    null,
                    List.of(
                        second,
                        new PathwayStep.Elsewhere("https://other.example/badges/1", "Splices")),
                    1)))
        .completion(null)
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(Instant.parse("2026-11-22T09:00:00Z"))
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
