package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page says of a badge that did not come into a collection.
 *
 * @param why the key of the words that say why
 * @param backPath the path of the page on which the collection is changed
 * @param badge the id of the badge; null where it is of no use
 */
public record NotAdded(String why, String backPath, @Nullable String badge) {
  /** The path of the page that says more; null where there is nothing to ask for again. */
  public @Nullable String verifyPath() {
    return badge != null && Links.leads(badge)
        ? "/verify?badge=" + PercentEncoding.of(badge)
        : null;
  }
}
