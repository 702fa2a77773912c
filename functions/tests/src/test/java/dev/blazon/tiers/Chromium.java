package dev.blazon.tiers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds Chromium, or Google Chrome, on this machine for the browser tests.
 *
 * @param program the executable
 */
public record Chromium(Path program) {
  /**
   * Debian's names of it, Ubuntu's, and Google's. The first has no window, and does the same work
   * in two thirds of the processor time.
   */
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /**
   * The first of its names that starts.
   *
   * @throws UnavailableException when none does
   */
  public static Chromium find() throws UnavailableException {
    return NAMES.stream()
        .map(Machine::program)
        .flatMap(Optional::stream)
        .filter(Chromium::starts)
        .findFirst()
        .map(Chromium::new)
        .orElseThrow(
            () ->
                new UnavailableException(
                    "no Chromium on this machine (Debian's package is chromium)"));
  }

  /** Ubuntu's may be a script that only says how to install it. */
  private static boolean starts(Path program) {
    return Program.of(program, "--version").run(LIMIT).succeeded();
  }
}
