package dev.blazon.baking.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Lambda there is no font at all. A machine without one is played by an empty fontconfig. */
class WithoutFontsTest {
  @TempDir private Path folder;

  @Test
  void aBadgeIsTheSameOnAMachineWithoutAnyFont() throws Exception {
    assertEquals(Sha256.hex(Composer.compose(TitleOnly.DESIGN)), run(TitleOnly.class));
  }

  @Test
  void andSuchAMachineHasIndeedNone() throws Exception {
    assertTrue(run(SystemFont.class).contains("Fontconfig head is null"));
  }

  private String run(Class<?> program) throws IOException, InterruptedException {
    Path config = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Java keeps what it once found of fonts in the home folder.
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", config.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
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
