package dev.blazon.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what clients were answered, and what in it cannot be right. */
final class Ledger {
  /** The badges that were asked for, by the ids of the Assertions that an answer has told of. */
  final Map<String, String> awarded = new ConcurrentHashMap<>();

  /** How many awards were answered 429. */
  final AtomicInteger refused = new AtomicInteger();

  /** How many lists were sent again, because some of their awards were answered 429. */
  final AtomicInteger listsSentAgain = new AtomicInteger();

  /** How long answers took, in milliseconds. */
  final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  /** An answer tells of this Assertion, which none may have told of before. */
  void awarded(String assertion, String badge) {
    if (awarded.put(assertion, badge) != null) {
      fault("answered for two awards: " + assertion);
    }
  }

  void fault(String what) {
    faults.add(what);
  }

  List<String> faults() {
    synchronized (faults) {
      return List.copyOf(faults);
    }
  }

  /** The time within which this part of the answers came, in milliseconds. */
  long within(double part) {
    synchronized (millis) {
      List<Long> sorted = millis.stream().sorted().toList();
      return sorted.isEmpty()
          ? 0
          : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }
  }
}
