package dev.blazon.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.blazon.tiers.Chromium;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The one headless Chromium for all browser tests. Used by one thread at a time. */
final class Browser implements AutoCloseable {
  private static final int HEIGHT = 800;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  /** Starts the machine's own; none is downloaded. */
  Browser(Chromium installed) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed.program())
                    // Its sandbox does not start as root, which continuous integration is; it is
                    // shown our own pages alone.
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Opens a page in a profile of its own, and waits until it has been loaded. */
  Visit open(URI url, Look look) {
    BrowserContext profile =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(look.scheme())
                .setLocale(look.language())
                // Far from UTC, in which every date of ours is.
                .setTimezoneId("Pacific/Auckland")
                .setJavaScriptEnabled(look.scripts())
                .setViewportSize(look.width(), HEIGHT));
    Page page = profile.newPage();
    Visit visit = new Visit(page, look.scripts());
    visit.go(url);
    return visit;
  }

  /** What an expression of JavaScript comes to, on an empty page. */
  Object evaluate(String expression) {
    try (BrowserContext profile = chromium.newContext()) {
      return profile.newPage().evaluate(expression);
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
