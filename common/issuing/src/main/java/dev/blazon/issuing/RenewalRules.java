package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.RenewalPolicy;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what forbids how Assertions of a badge are renewed, where that follows from several of its
 * settings together. Each change of one is held to them anew.
 */
final class RenewalRules {
  private RenewalRules() {}

  /** What forbids it; empty where nothing does. */
  static List<Fault> faults(BadgeRecord badge) {
    return switch (badge.renewal().mode()) {
      case AUTOMATIC -> automatic(badge.renewal(), badge.validity());
      case NONE, ON_REQUEST, EXTERNAL -> List.of();
    };
  }

  /**
   * What is renewed without anybody's doing has to end, and before that must not be due at once:
   * else each is renewed as soon as it is there, for ever.
   */
  private static List<Fault> automatic(RenewalPolicy policy, @Nullable Period validity) {
    if (validity == null) {
      return List.of(
          new Fault("/renewal/mode", "is AUTOMATIC, which a badge without a validity cannot have"));
    }
    return longest(policy.window()) < shortest(validity)
        ? List.of()
        : List.of(
            new Fault(
                "/renewal/window",
                "is not surely shorter than the validity, which AUTOMATIC asks for"));
  }

  /** How many days a period has at the most, wherever in the calendar it is. */
  private static long longest(Period period) {
    return period.getYears() * 366L + period.getMonths() * 31L + period.getDays();
  }

  /** How many days a period has at the least. */
  private static long shortest(Period period) {
    return period.getYears() * 365L + period.getMonths() * 28L + period.getDays();
  }
}
