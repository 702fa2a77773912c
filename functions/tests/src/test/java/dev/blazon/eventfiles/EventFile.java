package dev.blazon.eventfiles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sample Lambda event from the folder {@code events/}, named by function and case, such as {@code
 * issue/award}.
 *
 * @param path where it is
 */
public record EventFile(Path path) {
  private static final Path FOLDER = Machine.project().resolve("events");

  /** Every file, sorted by name. */
  public static List<EventFile> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(EventFile::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a name such as {@code issue/award}. */
  public static EventFile named(String name) {
    return new EventFile(FOLDER.resolve(name + ".json"));
  }

  /** Function and flavour, such as {@code issue/award}. */
  public String name() {
    return FOLDER.relativize(path).toString().replace('\\', '/').replaceFirst("\\.json$", "");
  }

  /** The logical id of the function that it is for, such as {@code BakeAheadFunction}. */
  public String function() {
    String folder = name().substring(0, name().indexOf('/'));
    return Stream.of(folder.split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining())
        + "Function";
  }

  /** What the function is given. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, read. */
  public JsonNode json() {
    return Json.read(bytes());
  }

  @Override
  public String toString() {
    return name();
  }
}
