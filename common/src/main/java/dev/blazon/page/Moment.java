package dev.blazon.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** A time on a page: in UTC, to the minute. */
public final class Moment {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'");

  private Moment() {}

  /** For people: {@code 24 November 2026, 09:05 UTC}, as their language writes dates. */
  public static String words(Instant instant, Language language) {
    return day(instant, language) + ", " + TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** The day alone. */
  public static String day(Instant instant, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.dates())
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  /**
   * For machines: a global date and time string.
   *
   * @see <a
   *     href="https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#global-dates-and-times">HTML:
   *     global dates and times</a>
   */
  public static String machine(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MINUTES));
  }
}
