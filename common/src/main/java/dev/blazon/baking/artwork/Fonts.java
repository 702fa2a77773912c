package dev.blazon.baking.artwork;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The fonts that titles are set in. They come with the project; those of the system are never asked
 * for, so that a badge looks the same wherever it is composed.
 */
final class Fonts {
  private static final String FONTCONFIG = "sun.awt.fontconfig";
  private static final String FOLDER = "/dev/blazon/baking/artwork/fonts/";

  /** In the order in which they are tried. */
  private static final List<Font> ALL;

  static {
    System.setProperty("java.awt.headless", "true");
    withoutSystemFonts();
    ALL = List.of(load("NotoSans-Bold.ttf"), load("NotoSansArabic-Bold.ttf"));
  }

  private Fonts() {}

  /** Makes sure that AWT can draw here; to be called before anything of AWT is. */
  static void prepare() {
    // Loading this class did it.
  }

  /** The first font that has every character of the text; where none has, the first. */
  static Font of(String text) {
    return ALL.stream()
        .filter(font -> font.canDisplayUpTo(text) == -1)
        .findFirst()
        .orElse(ALL.getFirst());
  }

  /** Whether a title can be set in this text. */
  static boolean has(String text) {
    return ALL.stream().anyMatch(font -> font.canDisplayUpTo(text) == -1);
  }

  /**
   * On a machine without any font, such as Lambda's, AWT fails ("Fontconfig head is null") unless
   * it is given a configuration of its own: this is the least that it accepts.
   */
  private static void withoutSystemFonts() {
    if (System.getProperty(FONTCONFIG) != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("fontconfig", ".properties");
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      file.toFile().deleteOnExit();
      System.setProperty(FONTCONFIG, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font load(String name) {
    try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (font == null) {
        throw new IllegalStateException(name + " is missing from the bundle");
      }
      return Font.createFont(Font.TRUETYPE_FONT, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " is no font", e);
    }
  }
}
