package dev.blazon.json;

import java.util.List;

/**
 * Cuts lists of what is wrong with a client's request to what an answer has room for: to the first
 * {@value #MOST}, or to three with shortened texts where many such lists share it. A body of 256 KB
 * can hold tens of thousands of faults, and nobody mends more than some at a time.
 */
public final class Faults {
  /** How many faults an answer names at most. */
  public static final int MOST = 100;

  private static final int BRIEF = 3;
  private static final int BRIEF_POINTER = 100;
  private static final int BRIEF_DETAIL = 200;

  private Faults() {}

  /** The first {@value #MOST} of them. */
  public static List<Fault> first(List<Fault> faults) {
    return faults.size() <= MOST ? faults : List.copyOf(faults.subList(0, MOST));
  }

  /**
   * The first few of them, each cut to a kilobyte at the most: a thousand such lists fit into an
   * answer, and a hundred into an item of the table.
   */
  public static List<Fault> brief(List<Fault> faults) {
    return faults.stream()
        .limit(BRIEF)
        .map(
            fault ->
                new Fault(
                    Texts.cut(fault.pointer(), BRIEF_POINTER),
                    Texts.cut(fault.detail(), BRIEF_DETAIL)))
        .toList();
  }
}
