package dev.blazon.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered part of an issuer's signed Assertions that share one Profile and one RevocationList,
 * so that no list is longer than every verifier reads whole. All are signed with the key of one key
 * epoch.
 *
 * <p>Written, as in URLs and in keys of the table, as the number of the epoch alone where it is the
 * epoch's first, and else as {@code 2.3}: the third of the second epoch.
 *
 * @param epoch the number of the key epoch, counted from 1
 * @param number which of the epoch's spans, counted from 1
 */
public record Span(int epoch, int number) {
  /** The span in which an issuer signs its first awards. Its Profile is the issuer's own. */
  public static final Span FIRST = new Span(KeyEpoch.FIRST, 1);

  private static final Pattern TEXT =
      Pattern.compile("([1-9][0-9]{0,5})(?:\\.([2-9]|[1-9][0-9]{1,5}))?");

  /** The first span of a key epoch. */
  public static Span first(int epoch) {
    return new Span(epoch, 1);
  }

  /** Reads a span as URLs have it; empty where the text is none. */
  public static Optional<Span> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Span(
                Integer.parseInt(matcher.group(1)),
                matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /**
   * The span whose CryptographicKey has this URL, at whatever host: what was signed before a
   * deployment moved names the host of then.
   */
  public static Optional<Span> ofKey(String url) {
    return PublicUrls.atAnyHost(url)
        .flatMap(
            place ->
                switch (place) {
                  case Place.Key(var _, Span span) -> Optional.of(span);
                  case Place.Document _,
                      Place.Image _,
                      Place.Page _,
                      Place.Card _,
                      Place.OEmbed _ ->
                      Optional.empty();
                });
  }

  /** The span whose Profile has this URL, at whatever host, likewise. */
  public static Optional<Span> ofProfile(String url) {
    return PublicUrls.atAnyHost(url)
        .flatMap(
            place ->
                switch (place) {
                  case Place.Profile(var _, Span span) -> Optional.of(span);
                  case Place.Document _,
                      Place.Image _,
                      Place.Page _,
                      Place.Card _,
                      Place.OEmbed _ ->
                      Optional.empty();
                });
  }

  @Override
  public String toString() {
    return number == 1
        ? Integer.toString(epoch)
        : String.format(Locale.ROOT, "%d.%d", epoch, number);
  }
}
