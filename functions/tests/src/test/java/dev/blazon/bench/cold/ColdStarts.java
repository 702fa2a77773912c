package dev.blazon.bench.cold;

import dev.blazon.bench.report.Goal;
import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.Expectations;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the cold starts of all functions in each of their packagings, of the floor, and of the
 * same lookup in other languages.
 */
public final class ColdStarts {
  private final ColdSettings settings;
  private final Pinning pinning;
  private final Backing backing;
  private final List<String> skipped = new ArrayList<>();

  private ColdStarts(ColdSettings settings, Pinning pinning, Backing backing) {
    this.settings = settings;
    this.pinning = pinning;
    this.backing = backing;
  }

  /**
   * Measures them: a section for each amount of memory.
   *
   * @throws UnavailableException where what stands behind the functions cannot be had
   */
  public static List<Section> measure()
      throws UnavailableException, IOException, InterruptedException {
    Path folder = Machine.workFolder("cold");
    try (Backing backing = Backing.open(folder);
        Pinning pinning = Pinning.aside()) {
      ColdSettings settings = ColdSettings.fromProperties();
      List<Section> sections = new ArrayList<>();
      for (int megabytes : settings.memories()) {
        sections.add(new ColdStarts(settings, pinning, backing).section(folder, megabytes));
      }
      return sections;
    }
  }

  private Section section(Path folder, int megabytes) throws IOException, InterruptedException {
    Layout layout = new Layout(folder, megabytes);
    Map<Subject, Kind> kinds = new HashMap<>();
    List<Subject> subjects = new ArrayList<>();
    Subject floor = floor(layout);
    subjects.add(floor);
    kinds.put(floor, new Kind(false, List.of()));
    for (Deployed function : Deployed.all()) {
      if (settings.has(function)) {
        for (Packaging packaging : Packaging.values()) {
          packaging
              .launch(function, layout)
              .ifPresentOrElse(
                  launch -> {
                    Subject subject = subject(function, packaging, launch, megabytes);
                    subjects.add(subject);
                    kinds.put(
                        subject,
                        new Kind(
                            packaging == Packaging.PRIMED, ColdRows.goals(function, packaging)));
                  },
                  () -> skipped.add(function.name() + ", " + packaging.words() + ": not built"));
        }
      }
    }
    if (settings.hasPeers()) {
      Peers peers = new Peers(environment(Map.of(), "lookup", folder, megabytes));
      for (Subject peer : peers.subjects(folder)) {
        subjects.add(peer);
        kinds.put(peer, new Kind(false, List.of()));
      }
      skipped.addAll(peers.missing());
    }
    double percent = ColdSettings.percent(megabytes);
    ColdRounds rounds =
        new ColdRounds(
            new ColdStart(pinning.prefix(), percent, settings.warm(), folder), backing::reset);
    rounds.run(subjects, settings.rounds());
    skipped.addAll(rounds.failures());
    ColdRows rows = new ColdRows(rounds, floor);
    List<Row> table = new ArrayList<>();
    for (Subject subject : rounds.measured()) {
      Kind kind = kinds.getOrDefault(subject, new Kind(false, List.of()));
      table.add(
          kind.primed
              ? rows.firstRequest(subject)
              : rows.whole(subject, kind.goals.toArray(Goal[]::new)));
    }
    return new Section("cold-" + megabytes, title(megabytes, percent), table, skipped);
  }

  /** What the table makes of a subject. */
  private record Kind(boolean primed, List<Goal> goals) {}

  private String title(int megabytes, double percent) {
    return "Cold start with %d MB: %s, %s, medians of %d"
        .formatted(
            megabytes,
            pinning.possible() ? "one processor" : "not pinned",
            ColdStart.canCap()
                ? "of which %.0f %% from the first event on".formatted(percent)
                : "not capped",
            settings.rounds());
  }

  private Subject subject(
      Deployed function, Packaging packaging, Packaging.Launch launch, int megabytes) {
    EventFile event = EventFile.named(function.event());
    return new Subject(
        function.name() + ", " + packaging.words(),
        launch.command(),
        launch.root(),
        environment(launch.environment(), function.handler(), launch.root(), megabytes),
        event.bytes(),
        answer -> Expectations.differences(event, answer),
        launch.folder(),
        function.choice().repeatable());
  }

  private Subject floor(Layout layout) {
    Packaging.Launch launch = Packaging.floor(layout);
    return new Subject(
        "the floor: a constant handler on AWS's interface client",
        launch.command(),
        launch.root(),
        environment(
            launch.environment(),
            ConstantHandler.class.getName(),
            launch.root(),
            layout.megabytes()),
        EventFile.named("lookup/assertion").bytes(),
        answer -> answer.length == ConstantHandler.ANSWER.length() ? List.of() : List.of("wrong"),
        launch.folder(),
        true);
  }

  /** As Lambda sets it. */
  private Map<String, String> environment(
      Map<String, String> own, String handler, Path root, int megabytes) {
    Map<String, String> environment = new HashMap<>(backing.environment());
    environment.put("_HANDLER", handler);
    environment.put("LAMBDA_TASK_ROOT", root.toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(megabytes));
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("TZ", ":UTC");
    environment.put("LANG", "en_US.UTF-8");
    environment.putAll(own);
    return environment;
  }
}
