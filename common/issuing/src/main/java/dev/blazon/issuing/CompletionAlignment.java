package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClassBuilder;
import java.util.List;

/** Gives a badge that was never awarded other alignments, because of a pathway. */
public final class CompletionAlignment {
  private CompletionAlignment() {}

  /**
   * The badge with these alignments.
   *
   * @param by who does it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public static BadgeRecord of(BadgeRecord badge, List<AlignmentObject> alignments, String by) {
    BadgeRecord aligned =
        BadgeRecordBuilder.builder(badge)
            .badgeClass(BadgeClassBuilder.builder(badge.badgeClass()).alignment(alignments).build())
            .version(badge.version() + 1)
            .trail(badge.trail().changed(by))
            .build();
    Said.check(aligned.badgeClass());
    return aligned;
  }
}
