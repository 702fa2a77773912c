package dev.blazon.service;

import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.stream.IntStream;

/** Tells which badges somebody holds. */
final class HeldBadges {
  private final RegisterStore register;

  HeldBadges(RegisterStore register) {
    this.register = register;
  }

  /** Those of these entries that the learner holds still, and those of other hosts. */
  List<CollectionEntry> among(List<CollectionEntry> entries, String learner) {
    List<Boolean> held = Parallel.each(entries, entry -> isHeld(entry, learner));
    return IntStream.range(0, entries.size()).filter(held::get).mapToObj(entries::get).toList();
  }

  private boolean isHeld(CollectionEntry entry, String learner) {
    return switch (entry) {
      case CollectionEntry.Ours(String assertion) ->
          Ids.parse(assertion)
              .flatMap(register::registered)
              .filter(found -> found.recipient().ofDeployment().equals(learner))
              .isPresent();
      case CollectionEntry.Elsewhere _ -> true;
    };
  }
}
