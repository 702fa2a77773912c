package dev.blazon.page;

import dev.blazon.json.Texts;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which URLs from Assertions and Profiles a page may link to (http and https), and writes
 * {@code mailto:} links.
 */
public final class Links {
  /** Tells search engines and browsers that the link is not ours. */
  public static final String REL = "nofollow noopener noreferrer ugc";

  /** As many characters as an address has at most (RFC 5321, section 4.5.3.1). */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@]{1,64}@[\\p{L}\\p{M}\\p{N}.-]{1,255}");

  private Links() {}

  /**
   * The link that writes to an e-mail address: nothing in the address can add a subject or a
   * recipient (RFC 6068). Empty where the text is none.
   */
  public static Optional<String> mailTo(@Nullable String email) {
    return Optional.ofNullable(email)
        .filter(text -> EMAIL.matcher(text).matches())
        .map(text -> PercentEncoding.of(text).replace("%40", "@"))
        .map(text -> "mailto:" + text);
  }

  /** The host of an http or https URL, in one line; empty where a text is none. */
  public static Optional<String> host(String url) {
    return leads(url)
        ? Optional.of(OneLine.of(URI.create(url).getHost(), OneLine.NAME))
        : Optional.empty();
  }

  /**
   * Whether two texts are http or https URLs of one origin: scheme, host and port (RFC 6454,
   * section 5).
   */
  public static boolean haveOneOrigin(String one, String another) {
    return leads(one) && leads(another) && origin(one).equals(origin(another));
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + ":"
        + (uri.getPort() < 0 ? usual : uri.getPort());
  }

  /** Whether a text is a URL that a page may link to. */
  public static boolean leads(@Nullable String text) {
    return text != null && Texts.isHttpUrl(text);
  }
}
