package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import java.util.List;

/** The changes by which the holder's choice of who may see a page follows to another Assertion. */
final class Presentations {
  private Presentations() {}

  /**
   * How its holder lets an Assertion be shown holds for the one that follows it or takes its place,
   * which alone is listed then.
   */
  static List<Change> follow(
      AssertionRecord first, AssertionRecord made, AssertionStore assertions) {
    Presentation shown = assertions.presentationOf(first);
    return List.of(
        new Change.KeepPresentation(shown.superseded()),
        new Change.KeepPresentation(shown.of(made)));
  }
}
