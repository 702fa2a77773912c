package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.design.IconLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The icons of the studio's library in one file, where each by itself would be a request. */
class IconSymbolsTest {
  private static final Path WRITTEN = Path.of("target", "icons.svg").toAbsolutePath();

  @Test
  void theStudioShowsTheIconsAsTheyAre() throws IOException {
    String fresh = svg();
    boolean same = new String(Asset.ICONS.content(), StandardCharsets.UTF_8).equals(fresh);
    if (!same) {
      Files.writeString(WRITTEN, fresh);
    }

    assertTrue(same, () -> "icons.svg is of other icons; copy " + WRITTEN + " over it");
  }

  /** Each icon a symbol that is named as the icon is. */
  private static String svg() {
    String symbols =
        IconLibrary.NAMES.stream().map(IconSymbolsTest::symbol).collect(Collectors.joining());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + symbols + "</svg>\n";
  }

  private static String symbol(String name) {
    String svg = IconLibrary.svg(name);
    String content = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
    return "<symbol id=\""
        + name
        + "\" viewBox=\"0 0 16 16\" fill=\"currentColor\">"
        + content.strip()
        + "</symbol>\n";
  }
}
