package dev.blazon.page;

import dev.blazon.json.Texts;
import org.jspecify.annotations.Nullable;

/** Links that strangers gave. */
public final class Links {
  /** Tells search engines and browsers that the link is not ours. */
  public static final String REL = "nofollow noopener noreferrer ugc";

  private Links() {}

  /** Whether a text is a URL that a page may link to. */
  public static boolean leads(@Nullable String text) {
    return text != null && Texts.isHttpUrl(text);
  }
}
