package dev.blazon.tiers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the fuzzer Jazzer, in a JVM of its own for each target, with a heap of 512 MB. It
 * instruments our own classes alone.
 *
 * @param seconds how long each target is fuzzed
 */
public record Fuzzer(int seconds) {
  private static final int MOST_SECONDS = 24 * 60 * 60;

  /** Over the time that is asked for: starting, instrumenting, and running the seeds. */
  private static final Duration START = Duration.ofMinutes(10);

  /**
   * What takes longer never ends. Far over what any input takes, since the first loads what all
   * need, instrumented, on a machine that has other work.
   */
  private static final Duration LONGEST_INPUT = Duration.ofSeconds(30);

  private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
  private static final String INSTRUMENTED = "INFO: Instrumented dev.blazon.";

  /**
   * What came of it.
   *
   * @param clean whether nothing was found and Jazzer ended as it should
   * @param runs how many inputs were tried
   * @param instrumented whether it saw which of our code its inputs reach, without which it guesses
   * @param report what it printed that people need: the finding, the input in Base64, and its file
   */
  public record Result(boolean clean, long runs, boolean instrumented, String report) {}

  /**
   * The fuzzer, for as long as the property {@code fuzz} says.
   *
   * @throws UnavailableException when the property is not there, or is no number of seconds
   */
  public static Fuzzer find() throws UnavailableException {
    String asked = System.getProperty("fuzz", "");
    if (!asked.matches("[1-9]\\d{0,4}") || Integer.parseInt(asked) > MOST_SECONDS) {
      throw new UnavailableException(
          "it takes minutes, and runs when it is asked for by -Dfuzz=60, the seconds for a target");
    }
    return new Fuzzer(Integer.parseInt(asked));
  }

  /**
   * Fuzzes a target. What reached new code is kept under {@code target}, and the next run begins
   * with it.
   *
   * @param target a class with Jazzer's {@code fuzzerTestOneInput(byte[])}
   * @param seeds a folder of inputs, to any depth
   */
  public Result run(Class<?> target, Path seeds) {
    Path work = Machine.workFolder("fuzz/" + target.getSimpleName());
    Path log = work.resolve("log");
    try {
      Path corpus = Files.createDirectories(work.resolve("corpus"));
      Files.deleteIfExists(log);
      int exit =
          java()
              .and(
                  "com.code_intelligence.jazzer.Jazzer",
                  "--target_class=" + target.getName(),
                  "--instrumentation_includes=dev.blazon.**",
                  // Our host on loopback is what one target is about, and its own canary sees more.
                  "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                  "--reproducer_path=" + work,
                  "-artifact_prefix=" + work + File.separator,
                  "-max_total_time=" + seconds,
                  "-timeout=" + LONGEST_INPUT.toSeconds(),
                  "-rss_limit_mb=4096",
                  "-max_len=65536",
                  "-print_final_stats=1",
                  corpus.toString(),
                  seeds.toString())
              .runLogged(log, Duration.ofSeconds(seconds).plus(START));
      return result(exit, Files.readAllLines(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result result(int exit, List<String> lines) {
    long runs =
        lines.stream()
            .map(RUNS::matcher)
            .filter(Matcher::find)
            .map(found -> Long.valueOf(found.group(1)))
            .findFirst()
            .orElse(0L);
    boolean instrumented = lines.stream().anyMatch(line -> line.startsWith(INSTRUMENTED));
    String report =
        lines.stream()
            .dropWhile(line -> !line.startsWith("== ") && !line.startsWith("=="))
            .filter(line -> !line.startsWith("INFO: "))
            .limit(100)
            .collect(Collectors.joining("\n", "exit code " + exit + "\n", ""));
    return new Result(exit == 0, runs, instrumented, report);
  }

  private static Program java() {
    String classPath =
        Machine.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        Stream.of(
                "-Xmx512m",
                // One processor is all that it has while other tests run.
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // Jazzer's agent comes in when its main class has begun.
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                classPath)
            .toList();
    return Program.of(
        Path.of(System.getProperty("java.home"), "bin", "java"), options.toArray(String[]::new));
  }
}
