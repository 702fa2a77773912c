package dev.blazon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.blazon.journey.Scene;
import dev.blazon.platform.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A local server and its page {@code /studio} in the browser, with what a person who designs a
 * badge does on it.
 */
final class Studio implements AutoCloseable {
  static final String PREVIEW = "/v1/artwork/preview";
  static final byte[] ICON =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
          .getBytes(StandardCharsets.UTF_8);

  /** Milliseconds for what the page does by itself. */
  private static final double PATIENCE = 30_000;

  private final Scene scene;

  /** Its clock goes on, for the preview is throttled. */
  Studio(Path data) throws IOException {
    scene = new Scene(data, Site.systemTime());
  }

  Scene scene() {
    return scene;
  }

  URI at(String path) {
    return scene.server().url().resolve(path);
  }

  /** The page with its first preview. */
  Visit drawn(Browser browser, Look look) {
    Visit visit = browser.open(at("/studio"), look);
    visit.page().setDefaultTimeout(PATIENCE);
    visit.page().waitForSelector("#picture:visible");
    return visit;
  }

  static Response answerTo(Page page, Runnable change) {
    return page.waitForResponse(response -> response.url().endsWith(PREVIEW), change);
  }

  /** What the next preview looks like, as a {@code data:} URI of it made small. */
  static String shownAfter(Page page, Runnable change) {
    String before = page.getAttribute("#picture", "src");
    change.run();
    page.waitForFunction("before => picture.src !== before && picture.complete", before);
    return look(page);
  }

  /** What the preview looks like, likewise. */
  static String look(Page page) {
    return String.valueOf(
        page.evaluate(
            """
            () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 100;
              canvas.getContext('2d').drawImage(picture, 0, 0, 100, 100);
              return canvas.toDataURL();
            }
            """));
  }

  static void choose(Page page, String field, String type, byte[] content) {
    page.setInputFiles(field, new FilePayload("file", type, content));
  }

  static void save(Page page, String badge, String key) {
    page.fill("#badge", badge);
    page.fill("#key", key);
    page.click("#save button");
  }

  static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }

  static String said(Page page, String place) {
    return page.locator(place).innerText();
  }

  static long previews(Visit visit) {
    return visit.requests().stream().filter(url -> url.endsWith(PREVIEW)).count();
  }

  @Override
  public void close() {
    scene.close();
  }
}
