package dev.blazon.bench.cold;

import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what is measured on the machine's last processor and everything else, this JVM too, on the
 * others; where there is only one, or no {@code taskset}, all stays as it was.
 */
final class Pinning implements AutoCloseable {
  private final int processors;
  private final boolean possible;

  private Pinning(int processors, boolean possible) {
    this.processors = processors;
    this.possible = possible;
  }

  /** Moves this JVM aside until closed, with what it has started so far. */
  static Pinning aside() throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    Pinning pinning =
        new Pinning(processors, processors > 1 && Machine.program("taskset").isPresent());
    pinning.move(processors - 2);
    return pinning;
  }

  /** Whether anything is pinned. */
  boolean possible() {
    return possible;
  }

  /** What comes before a command that is to run on the last processor. */
  List<String> prefix() {
    return possible ? List.of("taskset", "-c", String.valueOf(processors - 1)) : List.of();
  }

  /** Moves this JVM, and what it has started so far. */
  private void move(int last) throws IOException, InterruptedException {
    if (!possible) {
      return;
    }
    ProcessHandle current = ProcessHandle.current();
    for (ProcessHandle process :
        Stream.concat(Stream.of(current), current.descendants()).toList()) {
      new ProcessBuilder("taskset", "-a", "-c", "-p", "0-" + last, String.valueOf(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      move(processors - 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
