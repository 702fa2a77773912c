package dev.blazon.service;

import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.openbadges.OpenBadges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that time will do to an Assertion, as the API answers it to its issuer.
 *
 * @param at when it falls due, ISO 8601 in UTC
 * @param kind what it is
 */
public record PlannedStepView(String at, PlannedStep.Kind kind) {
  /** What its issuer sees of a plan, the earliest first; null where nothing is planned. */
  public static @Nullable List<PlannedStepView> of(List<PlannedStep> plan) {
    return plan.isEmpty()
        ? null
        : plan.stream()
            .map(step -> new PlannedStepView(OpenBadges.dateTime(step.at()), step.kind()))
            .toList();
  }
}
