package dev.blazon.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time on a page: in UTC, to the minute. */
public final class Moment {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Moment() {}

  /** For people: {@code 24 November 2026, 09:05 UTC}. */
  public static String words(Instant instant) {
    return WORDS.format(instant);
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
