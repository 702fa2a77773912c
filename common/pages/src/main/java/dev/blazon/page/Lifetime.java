package dev.blazon.page;

import dev.blazon.words.Words;
import java.text.ListFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Writes in words how long a badge's Assertions are valid, such as {@code 1 year and 6 months}. */
public final class Lifetime {
  private Lifetime() {}

  /** Such as {@code 1 year and 6 months}, in the language of {@code words}. */
  public static String words(Period period, Words words) {
    List<String> parts = new ArrayList<>();
    add(period.getYears(), "badge.years", words, parts);
    add(period.getMonths(), "badge.months", words, parts);
    add(period.getDays(), "badge.days", words, parts);
    return ListFormat.getInstance(
            words.language().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(parts);
  }

  private static void add(int count, String key, Words words, List<String> parts) {
    if (count != 0) {
      parts.add(words.say(key, count));
    }
  }
}
