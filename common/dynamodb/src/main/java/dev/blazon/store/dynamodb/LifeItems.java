package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts the renewal policy of a badge, and what is planned for an Assertion, to attributes of
 * their items and back. Where there is nothing of it, there are none.
 */
final class LifeItems {
  private static final String PLAN = "plan";
  private static final String MODE = "renewalMode";
  private static final String HOLD = "holdReason";

  private LifeItems() {}

  static ItemWriter plan(ItemWriter item, List<PlannedStep> plan) {
    return item.text(PLAN, plan.isEmpty() ? null : PlannedStep.write(plan));
  }

  static List<PlannedStep> plan(ItemReader item) {
    String plan = item.optionalText(PLAN);
    return plan == null ? List.of() : PlannedStep.read(plan);
  }

  static ItemWriter hold(ItemWriter item, @Nullable Hold hold) {
    return hold == null
        ? item
        : item.text(HOLD, hold.reason()).time("heldSince", hold.since()).text("heldBy", hold.by());
  }

  static @Nullable Hold hold(ItemReader item) {
    String reason = item.optionalText(HOLD);
    return reason == null ? null : new Hold(reason, item.time("heldSince"), item.text("heldBy"));
  }

  static ItemWriter renewal(ItemWriter item, RenewalPolicy policy) {
    if (policy.equals(RenewalPolicy.NONE)) {
      return item;
    }
    Period grace = policy.grace();
    return item.text(MODE, policy.mode().name())
        .text("renewalWindow", policy.window().toString())
        .text(
            "reminders",
            policy.reminders().stream().map(Period::toString).collect(Collectors.joining(" ")))
        .text("renewalGrace", grace == null ? null : grace.toString())
        .text("renewalCriteria", policy.criteria())
        .text("renewalVersion", policy.version().name());
  }

  static RenewalPolicy renewal(ItemReader item) {
    String mode = item.optionalText(MODE);
    if (mode == null) {
      return RenewalPolicy.NONE;
    }
    String grace = item.optionalText("renewalGrace");
    return new RenewalPolicy(
        RenewalMode.valueOf(mode),
        Period.parse(item.text("renewalWindow")),
        periods(item.text("reminders")),
        grace == null ? null : Period.parse(grace),
        item.optionalText("renewalCriteria"),
        RenewedVersion.valueOf(item.text("renewalVersion")));
  }

  private static List<Period> periods(String texts) {
    return texts.isEmpty()
        ? List.of()
        : Arrays.stream(texts.split(" ", -1)).map(Period::parse).toList();
  }
}
