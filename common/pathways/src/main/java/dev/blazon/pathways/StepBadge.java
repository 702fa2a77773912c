package dev.blazon.pathways;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;

/** A badge that somebody has for a step. */
public sealed interface StepBadge {
  /** One of this deployment. */
  record Ours(AssertionRecord assertion) implements StepBadge {}

  /** One of another host, as it was when our verifier looked at it last. */
  record Elsewhere(CollectionEntry.Elsewhere badge) implements StepBadge {}
}
