package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * The options of a request for an Assertion's page: the answer to whose badge it is, and whether
 * every check is listed.
 *
 * @param whose the answer to whose the badge is; null where nobody asks
 * @param everyCheck whether each check is to be listed: they are most of a page that has them
 */
public record Asked(@Nullable WhoseBadge whose, boolean everyCheck) {
  /** A reader who only opens the page. */
  public static final Asked NOTHING = new Asked(null, false);
}
