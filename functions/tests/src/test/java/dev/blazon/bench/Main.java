package dev.blazon.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import dev.blazon.bench.cold.ColdStarts;
import dev.blazon.bench.report.JsonReport;
import dev.blazon.bench.report.MarkdownTable;
import dev.blazon.bench.report.Section;
import dev.blazon.bench.report.ThisMachine;
import dev.blazon.bench.sweep.SweepTimes;
import dev.blazon.bench.warm.ServerLoad;
import dev.blazon.bench.warm.WarmHandlers;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the benchmarks, prints their tables, and writes them to {@code target/benchmarks.json} of
 * the project. {@code -Dbench=cold,work} runs some of them.
 */
public final class Main {
  private Main() {}

  /** Something that is measured, and may not be had on this machine. */
  private interface Measured {
    List<Section> measure() throws Exception;
  }

  private static SequencedMap<String, Measured> all() {
    SequencedMap<String, Measured> all = new LinkedHashMap<>();
    all.put("cold", ColdStarts::measure);
    all.put("warm", () -> List.of(WarmHandlers.measure()));
    all.put("server", () -> List.of(ServerLoad.measure()));
    all.put("sweep", () -> List.of(SweepTimes.measure()));
    all.put("work", () -> List.of(Work.measure()));
    return all;
  }

  /** Runs the benchmarks that {@code -Dbench} names, or all. There are no arguments. */
  public static void main(String[] arguments) {
    try {
      run();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    // What some of them have started would keep the JVM up.
    System.exit(0);
  }

  private static void run() throws Exception {
    SequencedMap<String, Measured> all = all();
    Set<String> chosen = chosen(all.keySet());
    Map<String, String> machine = ThisMachine.described();
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<String, Measured> one : all.entrySet()) {
      if (chosen.contains(one.getKey())) {
        try {
          sections.addAll(one.getValue().measure());
        } catch (UnavailableException e) {
          sections.add(new Section(one.getKey(), "Not run here", List.of(), List.of(e.reason())));
        }
        // After each, so that a run which is cut short has told what it knew.
        write(machine, sections);
      }
    }
    System.out.println("Measured on: " + ThisMachine.words(machine) + "\n");
    sections.forEach(section -> System.out.println(MarkdownTable.of(section)));
  }

  private static Set<String> chosen(Set<String> all) {
    String property = System.getProperty("bench", "");
    if (property.isBlank()) {
      return all;
    }
    Set<String> chosen = new TreeSet<>(List.of(property.strip().split("\\s*,\\s*", -1)));
    if (!all.containsAll(chosen)) {
      throw new IllegalArgumentException("-Dbench=" + property + ", but there are only " + all);
    }
    return chosen;
  }

  private static void write(Map<String, String> machine, List<Section> sections)
      throws IOException {
    Path file = Machine.project().resolve("target/benchmarks.json");
    Files.createDirectories(file.resolveSibling(""));
    Files.write(
        file,
        Json.mapper()
            .writer(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsBytes(JsonReport.of(machine, sections)));
  }
}
