package dev.blazon.lifecycle;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How Assertions of a BadgeClass are renewed, and when their holders are reminded that they expire.
 * No document of the standard says it; it holds for each Assertion of the BadgeClass as it was when
 * that was awarded.
 *
 * @param mode who decides on a renewal
 * @param window how long before it expires an Assertion can be renewed
 * @param reminders how long before it expires its holder is told, the longest first
 * @param grace for how long after it has expired it can still be renewed; null for not at all
 * @param criteria what its holder has to do for that, Markdown; null where nothing is said
 * @param version which version of the badge is awarded then
 */
public record RenewalPolicy(
    RenewalMode mode,
    Period window,
    List<Period> reminders,
    @Nullable Period grace,
    @Nullable String criteria,
    RenewedVersion version) {
  /** How long before it expires an Assertion can be renewed where nothing else is said. */
  public static final Period USUAL_WINDOW = Period.ofDays(30);

  /** The most reminders of one Assertion. */
  public static final int MOST_REMINDERS = 5;

  /** That of a BadgeClass that says nothing of it. */
  public static final RenewalPolicy NONE =
      new RenewalPolicy(
          RenewalMode.NONE, USUAL_WINDOW, List.of(), null, null, RenewedVersion.NEWEST);

  /** From when an Assertion that expires then can be renewed. */
  public Instant opens(Instant expires) {
    return before(expires, window);
  }

  /** Until when it can be, this instant not included. */
  public Instant closes(Instant expires) {
    return grace == null ? expires : expires.atZone(ZoneOffset.UTC).plus(grace).toInstant();
  }

  /** Whether its Assertions are ever renewed. */
  public boolean renews() {
    return switch (mode) {
      case NONE -> false;
      case ON_REQUEST, AUTOMATIC, EXTERNAL -> true;
    };
  }

  /**
   * What time will do to an Assertion before it expires, the earliest first.
   *
   * @param from since when it is there: what would have been before is not planned
   * @param expires when it expires; null for never
   */
  public List<PlannedStep> plan(Instant from, @Nullable Instant expires) {
    if (expires == null || !expires.isAfter(from)) {
      return List.of();
    }
    Stream<PlannedStep> reminding =
        reminders.stream()
            .map(reminder -> new PlannedStep(before(expires, reminder), PlannedStep.Kind.REMINDER))
            .filter(step -> step.at().isAfter(from));
    Stream<PlannedStep> renewing =
        renews()
            ? Stream.of(new PlannedStep(later(opens(expires), from), PlannedStep.Kind.RENEWAL))
            : Stream.empty();
    return PlannedStep.sorted(Stream.concat(reminding, renewing));
  }

  /**
   * What is planned for an Assertion that was held and is not any more. Where its window has opened
   * meanwhile, that step was taken from its plan, and it would never be renewed by itself: so it is
   * now.
   *
   * @param left what is planned for it still
   * @param expires when it expires; null for never
   */
  public List<PlannedStep> planOnceReleased(
      List<PlannedStep> left, Instant now, @Nullable Instant expires) {
    boolean missed =
        isAutomatic()
            && expires != null
            && !now.isBefore(opens(expires))
            && left.stream().noneMatch(PlannedStep::isRenewal);
    return missed
        ? PlannedStep.sorted(
            Stream.concat(left.stream(), Stream.of(new PlannedStep(now, PlannedStep.Kind.RENEWAL))))
        : left;
  }

  /** Whether an Assertion of the BadgeClass can be renewed, now or later. */
  public boolean canRenew(AssertionRecord assertion, Instant now) {
    Instant expires = assertion.expires();
    return switch (assertion.status()) {
      case ACTIVE, EXPIRED ->
          assertion.successor() == null
              && renews()
              && expires != null
              && now.isBefore(closes(expires));
      case RENEWED, REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  /**
   * Whether an Assertion of the BadgeClass is to be renewed by itself now: its window has opened,
   * which is in its plan still, and nobody holds it. So it is too where that was missed, and it has
   * expired since.
   */
  public boolean renewsByItself(AssertionRecord assertion, Instant now) {
    return isAutomatic()
        && assertion.hold() == null
        && assertion.isDue(PlannedStep.Kind.RENEWAL, now);
  }

  private boolean isAutomatic() {
    return switch (mode) {
      case AUTOMATIC -> true;
      case NONE, ON_REQUEST, EXTERNAL -> false;
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** By the calendar, in UTC: a month before the 31st of March is the last of February. */
  private static Instant before(Instant expires, Period period) {
    return expires.atZone(ZoneOffset.UTC).minus(period).toInstant();
  }
}
