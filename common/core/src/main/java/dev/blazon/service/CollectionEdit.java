package dev.blazon.service;

import java.util.List;

/**
 * What the owner of a collection wants of it, all at once.
 *
 * @param title what it is to be called, as it was typed
 * @param added the ids of Assertions that come to its end
 * @param step what else is done, before anything is added
 */
public record CollectionEdit(String title, List<String> added, Step step) {
  /** One thing that is done with an entry. Places count from 0, as the entries were shown. */
  public sealed interface Step {
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
