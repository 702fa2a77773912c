package dev.blazon.service;

import java.util.Collections;
import java.util.List;

/**
 * What the owner of a collection wants of it, all at once.
 *
 * @param title what it is to be called, as it was typed
 * @param added the ids of Assertions that come to its end
 * @param step what else is done, before anything is added
 */
public record CollectionEdit(String title, List<String> added, Step step) {
  /**
   * One thing that is done with an entry, of a collection or a plan. Places count from 0, as the
   * entries were shown.
   */
  public sealed interface Step {
    /**
     * Does it. What is gone by now cannot be moved, and nothing moves past it.
     *
     * @param shown the entries as they were shown
     * @param entries those that are left of them, which are changed
     */
    default <T> void on(List<T> shown, List<T> entries) {
      switch (this) {
        case None() -> {
          // As they are.
        }
        case Up(int place) -> swap(entries, at(shown, place, entries), -1);
        case Down(int place) -> swap(entries, at(shown, place, entries), 1);
        case Remove(int place) -> {
          int at = at(shown, place, entries);
          if (at >= 0) {
            entries.remove(at);
          }
        }
      }
    }

    private static <T> int at(List<T> shown, int place, List<T> entries) {
      return place >= 0 && place < shown.size() ? entries.indexOf(shown.get(place)) : -1;
    }

    private static <T> void swap(List<T> entries, int at, int by) {
      if (at >= 0 && at + by >= 0 && at + by < entries.size()) {
        Collections.swap(entries, at, at + by);
      }
    }

    /** The entries stay as they are. */
    record None() implements Step {}

    /** The entry changes places with the one before it. */
    record Up(int place) implements Step {}

    /** The entry changes places with the one after it. */
    record Down(int place) implements Step {}

    /** The entry is taken out of the collection. */
    record Remove(int place) implements Step {}
  }
}
