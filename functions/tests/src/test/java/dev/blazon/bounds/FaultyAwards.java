package dev.blazon.bounds;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes awards in a request faulty in ways whose error messages are much longer than the fault. */
final class FaultyAwards {
  private FaultyAwards() {}

  /**
   * Makes an award faulty.
   *
   * @param bytes about how long it may become
   */
  static void make(ObjectNode award, Step.Fault fault, int bytes) {
    switch (fault) {
      case NOTHING -> {}
      case MANY_MEMBERS -> {
        for (int i = 0; i < bytes / 10; i++) {
          award.put("m" + i, 1);
        }
      }
      case LONG_NAMES -> award.put("\u0001\"".repeat(Math.max(1, bytes / 9)), 1);
      case EXTENSIONS -> {
        ObjectNode extension = award.putObject("extensions").putObject("extensions:x");
        extension.put("@context", "https://example.org/none");
        extension.putArray("type").add("Extension");
        ObjectNode inner = extension.putObject("漢".repeat(Math.max(1, bytes / 12)));
        for (int i = 0; i < bytes / 16; i++) {
          inner.put("@" + i, 1);
        }
      }
    }
  }
}
