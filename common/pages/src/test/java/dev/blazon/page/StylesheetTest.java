package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StylesheetTest {
  private static final Pattern RULE =
      Pattern.compile(
          Arrays.stream(Look.values())
              .map(look -> look == Look.VALID ? ":root" : "\\." + look.key())
              .collect(Collectors.joining("|", "(", ") \\{([^}]*--[^}]*)\\}")));
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");

  /** WCAG 2.2, success criterion 1.4.3, level AA. */
  private static final double AA = 4.5;

  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"text", "sheet"},
          new String[] {"text", "tint"},
          new String[] {"soft", "sheet"},
          new String[] {"soft", "tint"},
          new String[] {"link", "sheet"},
          new String[] {"wrong", "sheet"},
          new String[] {"text", "page"},
          new String[] {"status", "tint"});

  @Test
  void everyTextStandsOutInEveryLook() {
    String css = css();
    int looks = looksThatStandOut(css, 2) + looksThatStandOut(css, 3);

    assertEquals(2 * Look.values().length, looks, "every look, light and dark");
  }

  @Test
  void itFetchesNothing() {
    assertFalse(css().contains("url("));
    assertFalse(css().contains("@import"));
  }

  private static String css() {
    return new String(Asset.STYLE.content(), StandardCharsets.UTF_8);
  }

  private static int looksThatStandOut(String css, int which) {
    Map<String, String> colours = new HashMap<>();
    int looks = 0;
    for (Matcher rule = RULE.matcher(css); rule.find(); looks++) {
      COLOUR.matcher(rule.group(2)).results().forEach(c -> colours.put(c.group(1), c.group(which)));
      for (String[] pair : PAIRS) {
        double contrast = contrast(colours, pair);
        assertTrue(
            contrast >= AA, () -> String.join(" on ", pair) + " of " + colours + ": " + contrast);
      }
    }
    return looks;
  }

  private static double contrast(Map<String, String> colours, String[] pair) {
    double a = luminance(colours.getOrDefault(pair[0], "none"));
    double b = luminance(colours.getOrDefault(pair[1], "none"));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** WCAG 2.2, "relative luminance". */
  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
