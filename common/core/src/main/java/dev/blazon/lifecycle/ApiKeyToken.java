package dev.blazon.lifecycle;

import dev.blazon.json.Secret;
import dev.blazon.openbadges.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an API key, as clients send it: {@code blazon_<issuer>_<key>_<secret>}. Reads such a
 * text, and tells whether its secret is that of a stored key. It says where its record is, so that
 * checking it is one consistent read; its fixed beginning lets secret scanners find a leaked one.
 *
 * @param issuer the issuer's id
 * @param id the key's id
 * @param secret 256 random bits, as {@link Ids#secret} writes them
 */
public record ApiKeyToken(String issuer, String id, String secret) {
  private static final Pattern FORM =
      Pattern.compile("blazon_(%1$s)_(%1$s)_(%1$s%1$s)".formatted(Ids.REGEX));

  /** Reads a token; empty where the text is none. */
  public static Optional<ApiKeyToken> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new ApiKeyToken(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Whether this is the token of {@code key}. */
  public boolean isOf(ApiKey key) {
    return key.issuer().equals(issuer)
        && key.id().equals(id)
        && Sha256.isOf(secret, key.secretSha256());
  }

  /** The token as its owner is shown it, once. */
  public Secret shown() {
    return new Secret("blazon_" + issuer + "_" + id + "_" + secret);
  }

  /** The token without its secret. */
  @Override
  public String toString() {
    return "blazon_" + issuer + "_" + id + "_(secret)";
  }
}
