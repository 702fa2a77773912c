package dev.blazon.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says how much memory a process and its children have had at once at most, as Linux counts it. */
final class Memory {
  private Memory() {}

  /** The peak of their resident sets, in megabytes (2^20); not a number where nobody counts it. */
  static double peakMegabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(one -> peakMegabytes(Path.of("/proc", String.valueOf(one.pid()), "status")))
        .sum();
  }

  /** The same of one process, by its {@code status} file. */
  static double peakMegabytes(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (NoSuchFileException gone) {
      return Double.NaN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
