package dev.blazon.fuzz;

import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.SvgSanitizer.Refused;
import dev.blazon.baking.SvgSanitizer.Sanitized;
import dev.blazon.baking.UnreadableImage;
import java.util.Optional;

/** Fuzz target: any bytes as an SVG, to be baked and to be uploaded. */
public final class SvgFuzz {
  private SvgFuzz() {}

  /** What Jazzer calls first, with little memory. */
  public static void fuzzerInitialize() {
    OneSecond.timesTen(() -> HostileInputs.svgs().values().forEach(SvgFuzz::fuzzerTestOneInput));
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    BakingChecks.hold(input);
    sanitized(input).ifPresent(SvgFuzz::harmless);
  }

  private static Optional<SvgSanitizer.Outcome> sanitized(byte[] input) {
    return OneSecond.limit(
        () -> {
          try {
            return Optional.of(SvgSanitizer.sanitize(input));
          } catch (UnreadableImage e) {
            return Optional.empty();
          }
        });
  }

  private static void harmless(SvgSanitizer.Outcome outcome) {
    switch (outcome) {
      case Refused(var findings) -> {
        if (findings.isEmpty()) {
          throw new AssertionError("refused for no reason");
        }
      }
      case Sanitized sanitized -> {
        HarmlessSvg.require(sanitized.svg());
        if (!sanitized(sanitized.bytes()).equals(Optional.of(sanitized))) {
          throw new AssertionError("a second pass changes something");
        }
        BakingChecks.hold(sanitized.bytes());
      }
    }
  }
}
