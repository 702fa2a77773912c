package dev.blazon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.blazon.tiers.Machine;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Takes screenshots of pages in browser tests: whole ones for who looks through a run, and small
 * ones for the docs.
 */
final class Screenshots {
  private static final Path KEPT = Machine.project().resolve("functions/tests/target/screenshots");
  private static final Path DOCS = Machine.project().resolve("docs/pages");

  /** Of a small picture, pixels at most. */
  private static final int WIDTH = 640;

  /** A4, landscape, within margins of 10 mm, in CSS pixels of 1/96 inch. */
  private static final int A4_WIDTH = 1_047;

  private static final int A4_HEIGHT = 718;

  private Screenshots() {}

  /**
   * Keeps a picture of a whole page as {@code target/screenshots/NAME.png}, and with {@code
   * -Dscreenshots=docs} renews the small one of its beginning in {@code docs/pages}, where there is
   * one of that name.
   */
  static void keep(Visit visit, String name) {
    Page page = visit.page();
    Path file = KEPT.resolve(fileName(name));
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    Path shown = DOCS.resolve(fileName(name));
    if (System.getProperty("screenshots", "").equals("docs") && Files.exists(shown)) {
      renew(shown, page.screenshot());
    }
  }

  /** As {@link #keep}, for a reader who prefers a dark page. */
  static void keepDark(Visit visit, String name) {
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    keep(visit, name);
  }

  /** As {@link #keep}, of the page as it is printed, on a sheet as wide as A4, landscape. */
  static void keepPrinted(Visit visit, String name) {
    Page page = visit.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(A4_WIDTH, A4_HEIGHT);
    keep(visit, name);
  }

  private static void renew(Path shown, byte[] picture) {
    try {
      ImageIO.write(small(ImageIO.read(new ByteArrayInputStream(picture))), "png", shown.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(String name) {
    return name.toLowerCase(Locale.ROOT) + ".png";
  }

  private static BufferedImage small(BufferedImage picture) {
    int width = Math.min(WIDTH, picture.getWidth());
    int height = picture.getHeight() * width / picture.getWidth();
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(picture, 0, 0, width, height, null);
    canvas.dispose();
    return small;
  }
}
