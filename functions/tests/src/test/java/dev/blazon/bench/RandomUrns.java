package dev.blazon.bench;

import java.util.Random;
import java.util.UUID;

/**
 * Makes URNs of signed Assertions for benchmarks: random as those are, and the same in every run.
 */
final class RandomUrns {
  private final Random random = new Random(1);

  String next() {
    return "urn:uuid:" + new UUID(random.nextLong(), random.nextLong());
  }
}
