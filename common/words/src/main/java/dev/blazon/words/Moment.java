package dev.blazon.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes a time for pages, cards and mails, in UTC: as a day, to the second, or for machines. */
public final class Moment {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT);

  private Moment() {}

  /** All of it: {@code 24 November 2026, 09:05:30 UTC}, as the language writes dates. */
  public static String words(Instant instant, Language language) {
    String time = TIME.format(instant.atOffset(ZoneOffset.UTC));
    return new Words(language).say("layout.moment", day(instant, language), time);
  }

  /** The day alone: {@code 24 November 2026}, as the language writes dates. */
  public static String day(Instant instant, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  /**
   * For machines: a global date and time string, with its seconds.
   *
   * @see <a
   *     href="https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#global-dates-and-times">HTML:
   *     global dates and times</a>
   */
  public static String machine(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
