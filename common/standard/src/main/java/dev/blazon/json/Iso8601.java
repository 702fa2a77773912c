package dev.blazon.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times in all forms of ISO 8601 that documents of badges have. These are calendar,
 * week and ordinal dates; extended and basic format, but not one for the date and the other for the
 * time; times to the second, the minute or the hour, whichever is last with a decimal fraction
 * after a comma or a point; and offsets of hours, or of hours and minutes, with a hyphen or a true
 * minus sign.
 *
 * <p>Left out is what ISO 8601 lets two parties agree upon (years of more than four digits), and
 * the hour 24: Open Badges 2.0 has "hour number 0-23".
 */
public final class Iso8601 {
  private static final String FRACTION = "(?:[.,](?<fraction>\\d{1,32}))?";
  private static final String ZONE =
      "(?<zone>Z|(?<sign>[+\\u2212-])(?<zh>\\d\\d)(?::?(?<zm>\\d\\d))?)?";
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(?<y>\\d{4})-(?:(?<m>\\d\\d)-(?<d>\\d\\d)|(?<o>\\d{3})|W(?<w>\\d\\d)-(?<wd>\\d))"
              + ("(?:T(?<h>\\d\\d)(?::(?<min>\\d\\d)(?::(?<s>\\d\\d))?)?"
                  + FRACTION
                  + ZONE
                  + ")?"));
  private static final Pattern BASIC =
      Pattern.compile(
          "(?<y>\\d{4})(?:(?<m>\\d\\d)(?<d>\\d\\d)|(?<o>\\d{3})|W(?<w>\\d\\d)(?<wd>\\d))"
              + ("(?:T(?<h>\\d\\d)(?:(?<min>\\d\\d)(?<s>\\d\\d)?)?" + FRACTION + ZONE + ")?"));

  private static final long SECOND = 1_000_000_000L;

  private Iso8601() {}

  /** The instant of a text with a date, a time and an offset; empty where it has not all three. */
  public static Optional<Instant> instant(String text) {
    return read(text).filter(parts -> parts.group("zone") != null).flatMap(Iso8601::instant);
  }

  /**
   * The instant of a text with a date and perhaps a time; what has no offset is taken for UTC, and
   * a date for its first moment.
   */
  public static Optional<Instant> instantOrDate(String text) {
    return read(text).flatMap(Iso8601::instant);
  }

  private static Optional<Matcher> read(String text) {
    Matcher extended = EXTENDED.matcher(text);
    Matcher basic = BASIC.matcher(text);
    return extended.matches() ? Optional.of(extended) : Optional.of(basic).filter(Matcher::matches);
  }

  private static Optional<Instant> instant(Matcher parts) {
    try {
      LocalDate date = date(parts);
      ZoneOffset zone = zone(parts);
      if (parts.group("h") == null) {
        return Optional.of(date.atStartOfDay(zone).toInstant());
      }
      LocalTime time =
          LocalTime.of(number(parts, "h"), orZero(parts, "min"), Math.min(59, orZero(parts, "s")));
      Instant instant = LocalDateTime.of(date, time).toInstant(zone).plusNanos(fraction(parts));
      return orZero(parts, "s") < 60 ? Optional.of(instant) : leapSecond(parts, instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher parts) {
    int year = number(parts, "y");
    if (parts.group("o") != null) {
      return LocalDate.ofYearDay(year, number(parts, "o"));
    }
    if (parts.group("w") != null) {
      // The fourth of January is always in week 1.
      LocalDate first = LocalDate.of(year, 1, 4);
      int week = number(parts, "w");
      IsoFields.WEEK_OF_WEEK_BASED_YEAR
          .rangeRefinedBy(first)
          .checkValidValue(week, ChronoField.ALIGNED_WEEK_OF_YEAR);
      return first.with(ChronoField.DAY_OF_WEEK, number(parts, "wd")).plusWeeks(week - 1L);
    }
    return LocalDate.of(year, number(parts, "m"), number(parts, "d"));
  }

  private static ZoneOffset zone(Matcher parts) {
    if (parts.group("sign") == null) {
      return ZoneOffset.UTC;
    }
    int sign = parts.group("sign").equals("+") ? 1 : -1;
    return ZoneOffset.ofHoursMinutes(sign * number(parts, "zh"), sign * orZero(parts, "zm"));
  }

  /** The fraction of the last part that is there, in nanoseconds. */
  private static long fraction(Matcher parts) {
    if (parts.group("fraction") == null) {
      return 0;
    }
    long unit = SECOND;
    if (parts.group("s") == null) {
      unit = parts.group("min") == null ? 3600 * SECOND : 60 * SECOND;
    }
    String digits = (parts.group("fraction") + "000000000").substring(0, 9);
    return Long.parseLong(digits) * (unit / SECOND);
  }

  /** There is one in the last minute of a day of UTC alone; it counts as the moment after it. */
  private static Optional<Instant> leapSecond(Matcher parts, Instant second59) {
    LocalTime utc = LocalTime.ofInstant(second59, ZoneOffset.UTC);
    return orZero(parts, "s") == 60 && utc.getHour() == 23 && utc.getMinute() == 59
        ? Optional.of(second59.plusSeconds(1))
        : Optional.empty();
  }

  private static int orZero(Matcher parts, String group) {
    return parts.group(group) == null ? 0 : number(parts, group);
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }
}
