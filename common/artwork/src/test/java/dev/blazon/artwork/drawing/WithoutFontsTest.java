package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Preset;
import dev.blazon.openbadges.Sha256;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Badges are composed on a machine without any font, as Lambda is. */
class WithoutFontsTest {
  @TempDir private Path folder;

  @Test
  void aBadgeIsTheSameOnAMachineWithoutAnyFont() throws Exception {
    assertEquals(
        Sha256.hex(Composer.compose(TitleOnly.DESIGN)), FontlessJvm.run(TitleOnly.class, folder));
  }

  @Test
  void andSuchAMachineHasIndeedNone() throws Exception {
    assertTrue(FontlessJvm.run(SystemFont.class, folder).contains("Fontconfig head is null"));
  }

  /** Composes one badge and says its hash. */
  static final class TitleOnly {
    static final Design DESIGN =
        new Design(Outline.CIRCLE, Preset.TIDE.palette(), null, null, "Kia ora شهادة", "2026");

    private TitleOnly() {}

    /** For a machine of its own. */
    public static void main(String[] arguments) {
      System.out.println(Sha256.hex(Composer.compose(DESIGN)));
    }
  }

  /** Asks AWT for a font without more ado. */
  static final class SystemFont {
    private SystemFont() {}

    /** For a machine of its own. */
    public static void main(String[] arguments) {
      System.setProperty("java.awt.headless", "true");
      new java.awt.font.TextLayout(
          "a",
          new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 12),
          new java.awt.font.FontRenderContext(null, true, true));
    }
  }
}
