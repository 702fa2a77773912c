package dev.blazon.verification;

import dev.blazon.json.Json;
import dev.blazon.verification.documents.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Our verdicts beside those of 1EdTech's validator, as {@code official.txt} lists them, with the
 * reasons of {@code quirks.json} where the two differ.
 */
public final class Comparison {
  /**
   * A line of {@code official.txt}.
   *
   * @param name the case
   * @param verdict {@code VALID}, {@code INVALID}, or {@code ERROR} where the validator broke
   * @param quirk why it differs from ours, an id of {@code quirks.json}; empty where it does not
   */
  public record Line(String name, String verdict, String quirk) {
    private static Line of(String text) {
      List<String> words = Arrays.asList(text.strip().split(" +"));
      return new Line(words.get(0), words.get(1), words.size() > 2 ? words.get(2) : "");
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
      return "%-70s %-7s %s".formatted(name, verdict, quirk).strip();
    }
  }

  /**
   * A way of the validator's, and what decides against it.
   *
   * @param id kebab-case
   * @param title a few words
   * @param official what the validator does
   * @param decides a sentence of the standard, or our reason
   * @param source where that sentence stands: of the standard, the versions first, as in "Open
   *     Badges 1.1 and 1.0, Structures"; for a reason of our own, the words "Our rule"
   */
  record Quirk(String id, String title, String official, String decides, String source) {
    /**
     * Whether it may decide upon a badge of a version: no version's text decides upon another's.
     */
    boolean decidesFor(Version version) {
      return !source.startsWith("Open Badges ")
          || source.substring(0, source.indexOf(',')).contains(version.label());
    }
  }

  /**
   * A case that we and the validator judge differently.
   *
   * @param ours our verdict
   * @param official the validator's line
   */
  record Difference(Verdict ours, Line official) {
    Version version() {
      return Comparison.version(official.name());
    }
  }

  private Comparison() {}

  /** The listed lines by case. */
  public static Map<String, Line> listed() {
    return BadgeCase.resource("official.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(Line::of)
        .collect(
            Collectors.toMap(
                Line::name,
                Function.identity(),
                (one, two) -> {
                  throw new IllegalStateException(one.name() + " is listed twice");
                },
                LinkedHashMap::new));
  }

  /** The comment that {@code official.txt} begins with. */
  public static List<String> heading() {
    return BadgeCase.resource("official.txt").lines().filter(l -> l.startsWith("#")).toList();
  }

  /** The version of the standard that a case is of. */
  static Version version(String name) {
    return switch (name.substring(0, name.indexOf('/'))) {
      case "v1_1" -> Version.V1_1;
      case "v1_0" -> Version.V1_0;
      case "v0_5" -> Version.V0_5;
      default -> Version.V2_0;
    };
  }

  /** Our verdicts by case. */
  private static Map<String, Verdict> ours() {
    return VerifierCasesTest.expected().stream()
        .collect(
            Collectors.toMap(
                VerifierCasesTest.Expected::name,
                VerifierCasesTest.Expected::verdict,
                (one, two) -> one,
                LinkedHashMap::new));
  }

  static List<Quirk> quirks() {
    return StreamSupport.stream(Json.read(BadgeCase.resource("quirks.json")).spliterator(), false)
        .map(quirk -> Json.readStored(quirk.toString(), Quirk.class))
        .toList();
  }

  /** The differences, the newest version first, and then in the order of the cases. */
  static List<Difference> differences() {
    Map<String, Line> listed = listed();
    List<Difference> differences = new ArrayList<>();
    ours()
        .forEach(
            (name, verdict) -> {
              Line line = listed.get(name);
              if (line != null && differs(verdict, line)) {
                differences.add(new Difference(verdict, line));
              }
            });
    differences.sort(Comparator.comparing(Difference::version));
    return differences;
  }

  /** The validator knows valid and not valid alone: whatever else we say is not valid. */
  private static boolean differs(Verdict ours, Line official) {
    return (ours == Verdict.VALID) != official.verdict().equals("VALID");
  }

  /** What is wrong with the two files; empty when they are complete and hold what they need. */
  static List<String> faults() {
    Map<String, Line> listed = listed();
    Map<String, Verdict> ours = ours();
    Map<String, Quirk> known =
        quirks().stream().collect(Collectors.toMap(Quirk::id, Function.identity()));
    Set<String> faults = new LinkedHashSet<>();
    ours.forEach(
        (name, verdict) -> {
          Line line = listed.get(name);
          Quirk quirk = line == null ? null : known.get(line.quirk());
          if (line == null) {
            faults.add(name + " has no line in official.txt");
          } else if (differs(verdict, line) && quirk == null) {
            faults.add(name + ": ours is " + verdict + ", and no quirk says why: " + line);
          } else if (quirk != null && !quirk.decidesFor(version(name))) {
            faults.add(name + ": the sentence is another version's: " + line);
          } else if (!differs(verdict, line) && !line.quirk().isEmpty()) {
            faults.add(name + ": ours is " + verdict + ", and there is nothing to say: " + line);
          }
        });
    listed.keySet().stream()
        .filter(name -> !ours.containsKey(name))
        .forEach(name -> faults.add(name + " is no case"));
    Set<String> used = listed.values().stream().map(Line::quirk).collect(Collectors.toSet());
    known.keySet().stream()
        .filter(id -> !used.contains(id))
        .forEach(id -> faults.add(id + " is a quirk of no case"));
    return List.copyOf(faults);
  }
}
