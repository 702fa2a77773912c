package dev.blazon.bench.cold;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the cold starts is measured, as system properties say.
 *
 * @param rounds how often each is started
 * @param warm how many requests follow the first
 * @param memories the memory of the functions, in megabytes: it decides how much of a processor
 *     they have
 * @param functions the names of those that are measured; all where it is empty
 */
record ColdSettings(int rounds, int warm, List<Integer> memories, Set<String> functions) {
  /** How much memory Lambda gives a whole processor with, in megabytes. */
  private static final double WHOLE = 1_769;

  /** {@code cold.rounds}, {@code cold.warm}, {@code cold.memories}, {@code cold.functions}. */
  static ColdSettings fromProperties() {
    return new ColdSettings(
        Integer.getInteger("cold.rounds", 9),
        Integer.getInteger("cold.warm", 20),
        words("cold.memories", "512,1024").map(Integer::valueOf).toList(),
        words("cold.functions", "").collect(Collectors.toSet()));
  }

  boolean has(Deployed function) {
    return functions.isEmpty() || functions.contains(function.name());
  }

  /** Whether the lookup in other languages is measured, too. */
  boolean hasPeers() {
    return functions.isEmpty() || functions.contains("lookup");
  }

  /** The share of a processor that Lambda gives with so much memory, in percent: 512 MB are 29. */
  static double percent(int megabytes) {
    return Math.round(100 * megabytes / WHOLE);
  }

  private static Stream<String> words(String property, String usual) {
    return Stream.of(System.getProperty(property, usual).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }
}
