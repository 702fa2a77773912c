package dev.blazon.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Describes the machine that benchmarks run on, as far as it bears on their figures. */
public final class ThisMachine {
  private ThisMachine() {}

  /** By name: when, how many processors, which, how busy, and which Java. */
  public static SequencedMap<String, String> described() {
    SequencedMap<String, String> machine = new LinkedHashMap<>();
    machine.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    line(Path.of("/proc/cpuinfo"), "model name")
        .ifPresent(model -> machine.put("processor", model));
    line(Path.of("/proc/meminfo"), "MemTotal").ifPresent(memory -> machine.put("memory", memory));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put(
        "java", System.getProperty("java.vendor.version") + " " + System.getProperty("os.arch"));
    load().ifPresent(load -> machine.put("loadAtStart", load));
    return machine;
  }

  /** The same on one line of Markdown. */
  public static String words(Map<String, String> machine) {
    StringBuilder words = new StringBuilder();
    machine.forEach(
        (name, value) ->
            words.append(words.isEmpty() ? "" : ", ").append(name).append(' ').append(value));
    return words.toString();
  }

  private static Optional<String> load() {
    return text(Path.of("/proc/loadavg")).map(text -> text.split(" ", -1)[0]);
  }

  private static Optional<String> line(Path file, String name) {
    return text(file).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
