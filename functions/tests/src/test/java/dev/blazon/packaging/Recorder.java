package dev.blazon.packaging;

import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.Expectations;
import dev.blazon.runtime.RuntimeApi;
import dev.blazon.runtime.RuntimeEvent;
import dev.blazon.runtime.RuntimeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a packaged function, and gives it its sample events, as Lambda would. */
final class Recorder {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private Recorder() {}

  /**
   * Makes the AOT cache of a package: the function answers each event twice, and what it has loaded
   * is written when it ends.
   *
   * @throws IOException where an answer is wrong, or there is no cache in the end
   */
  static void record(FastPackage made, FastFunction function, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder recording = new ProcessBuilder(made.recording());
    List<String> wrong = run(recording, made.folder(), function, environment, 2);
    if (!wrong.isEmpty() || !Files.exists(made.cache())) {
      throw new IOException(
          "%s was not recorded: %s, see %s".formatted(function.id(), wrong, log(made.folder())));
    }
    Files.delete(log(made.folder()));
  }

  /**
   * Gives each event so many times, and ends the process.
   *
   * @return how answers differ from what is expected of them
   */
  static List<String> run(
      ProcessBuilder builder,
      Path folder,
      FastFunction function,
      Map<String, String> environment,
      int times)
      throws IOException, InterruptedException {
    try (RuntimeApi api = RuntimeApi.start()) {
      builder.directory(folder.toFile()).redirectErrorStream(true);
      builder.redirectOutput(log(folder).toFile());
      Map<String, String> variables = builder.environment();
      variables.putAll(environment);
      variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
      variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
      variables.put("LAMBDA_TASK_ROOT", folder.toString());
      variables.put("_HANDLER", function.handler());
      Process process = builder.start();
      try {
        return answers(api, function, times);
      } finally {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    }
  }

  private static List<String> answers(RuntimeApi api, FastFunction function, int times)
      throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      for (EventFile event : function.events()) {
        api.offer(RuntimeEvent.of(event.name(), event.bytes()));
        RuntimeReport report = api.await(LIMIT);
        if (report.kind() != RuntimeReport.Kind.RESPONSE) {
          wrong.add(event.name() + ": " + report);
        } else {
          Expectations.differences(event, report.body())
              .forEach(difference -> wrong.add(event.name() + ": " + difference));
        }
      }
    }
    return wrong;
  }

  /** What the process has printed. */
  static Path log(Path folder) {
    return folder.resolveSibling("fast.log");
  }
}
