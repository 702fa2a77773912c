package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the page of an Assertion beyond the page itself.
 *
 * @param whose the answer to whose the badge is; null where nobody asks
 * @param everyCheck whether each check is to be listed: they are most of a page that has them
 */
public record Asked(@Nullable WhoseBadge whose, boolean everyCheck) {
  /** A reader who only opens the page. */
  public static final Asked NOTHING = new Asked(null, false);
}
