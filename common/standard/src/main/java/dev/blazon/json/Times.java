package dev.blazon.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;

/**
 * Reads the times, durations and periods in requests to the API, strictly as ISO 8601 has them; the
 * dates in badges' documents are read by {@link Iso8601}. What is wrong is a sentence part, such as
 * "is not a …".
 */
public final class Times {
  /**
   * Within these years a date has four digits for its year, and texts of dates sort as the dates
   * do.
   */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /** The last second of the year 9999. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final LocalDate LONGEST = LocalDate.EPOCH.plusYears(100);

  private Times() {}

  /**
   * A date and time with a zone.
   *
   * @throws DateTimeException saying what is wrong
   */
  static Instant instant(String text) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DateTimeException(
          "is not an ISO 8601 date and time with a zone, such as 2027-01-31T12:00:00Z", e);
    }
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new DateTimeException("is not between the years 1 and 9999");
    }
    return instant;
  }

  /**
   * A date and time with a zone, or a date, which stands for its beginning in UTC.
   *
   * @throws DateTimeException saying what is wrong
   */
  public static Instant instantOrDay(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return instant(text);
    }
    return instant(day + "T00:00:00Z");
  }

  /**
   * A duration from none at all up to {@code most}.
   *
   * @throws DateTimeException saying what is wrong
   */
  static Duration duration(String text, Duration most) {
    Duration duration;
    try {
      duration = Duration.parse(text);
    } catch (DateTimeException e) {
      throw new DateTimeException("is not an ISO 8601 duration, such as PT12H or P7D", e);
    }
    if (duration.isNegative() || duration.compareTo(most) > 0) {
      throw new DateTimeException("is not between PT0S and P" + most.toDays() + "D");
    }
    return duration;
  }

  /**
   * A period of one day to a hundred years.
   *
   * @throws DateTimeException saying what is wrong
   */
  static Period period(String text) {
    try {
      Period period = Period.parse(text);
      if (!period.isNegative()
          && !period.isZero()
          && !LocalDate.EPOCH.plus(period).isAfter(LONGEST)) {
        return period;
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new DateTimeException("is not an ISO 8601 period, such as P1Y or P90D", e);
    }
    throw new DateTimeException("is not between one day and a hundred years");
  }
}
