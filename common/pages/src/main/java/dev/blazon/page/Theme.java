package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * Whether the small card of an Assertion that another site embeds is light or dark. The query
 * {@code theme} of its URL says which, not the reader's own setting: a dark card on a white page is
 * a hole.
 */
public enum Theme {
  /** Dark letters on white, where nothing else is asked for. */
  LIGHT,
  /** Light letters on a dark ground. */
  DARK;

  /** The one that the query names: {@code light} or {@code dark}, in any case of letters. */
  public static Theme of(@Nullable String asked) {
    return DARK.name().equalsIgnoreCase(asked) ? DARK : LIGHT;
  }
}
