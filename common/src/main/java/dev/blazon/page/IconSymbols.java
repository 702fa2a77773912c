package dev.blazon.page;

import dev.blazon.baking.artwork.IconLibrary;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The icons of the studio's library in one SVG, each a symbol that is named as the icon is: one
 * file where each by itself would be a request.
 */
final class IconSymbols {
  private IconSymbols() {}

  /** The file, in UTF-8. */
  static byte[] svg() {
    String symbols =
        IconLibrary.NAMES.stream().map(IconSymbols::symbol).collect(Collectors.joining());
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + symbols + "</svg>\n")
        .getBytes(StandardCharsets.UTF_8);
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
