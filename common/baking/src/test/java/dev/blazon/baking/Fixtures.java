package dev.blazon.baking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The SVG files beside these tests: a folder says what is expected of a file, its name what is
 * special about it.
 */
final class Fixtures {
  private Fixtures() {}

  static List<Path> in(String folder) {
    try {
      Path path =
          Path.of(Objects.requireNonNull(Fixtures.class.getResource("svg/" + folder)).toURI());
      try (var files = Files.list(path)) {
        return files.sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String file) {
    try (var in = Objects.requireNonNull(Fixtures.class.getResourceAsStream("svg/" + file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
