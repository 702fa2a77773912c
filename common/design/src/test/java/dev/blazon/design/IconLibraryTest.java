package dev.blazon.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.SvgSanitizer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class IconLibraryTest {
  @SuppressWarnings("unused") // A source of parameters.
  private static final List<String> NAMES = IconLibrary.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void eachIsASmallSafeSvgOfOneColour(String name) {
    String svg = IconLibrary.svg(name);

    assertInstanceOf(
        SvgSanitizer.Sanitized.class, SvgSanitizer.sanitize(svg.getBytes(StandardCharsets.UTF_8)));
    assertTrue(svg.length() < 4_000, "it has " + svg.length() + " characters");
    assertTrue(svg.contains("fill=\"currentColor\""), svg);
    assertEquals(svg.indexOf("fill=\""), svg.lastIndexOf("fill=\""), "another colour in " + svg);
    assertTrue(name.matches("[a-z]+(-[a-z]+)*"), name);
  }

  @Test
  void aNameIsOneOfThem() {
    assertEquals(IconLibrary.NAMES.size(), new HashSet<>(IconLibrary.NAMES).size());
    assertEquals(Optional.of("star"), IconLibrary.named("star"));
    assertEquals(Optional.empty(), IconLibrary.named("../presets/tide"));
    assertThrows(IllegalArgumentException.class, () -> IconLibrary.svg("../presets/tide"));
  }
}
