package dev.blazon.notices;

import dev.blazon.signing.Hmac;
import dev.blazon.signing.MacKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tokens in links by which a recipient wants no more mails of an issuer, and reads them.
 * A token is the issuer's id (26 characters), the recipient's digest (32 bytes) and HMAC-SHA256 of
 * both (32 bytes), each in base 64 url without padding (RFC 4648, section 5). It never expires: a
 * mail may be old when its reader has had enough.
 */
public final class UnsubscribeTokens {
  private static final String PURPOSE = "unsubscribe";
  private static final Pattern FORM =
      Pattern.compile("([a-z2-7]{26})([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{43})");

  private final MacKeys keys;

  /** Makes tokens under the key for this purpose among these. */
  public UnsubscribeTokens(MacKeys keys) {
    this.keys = keys;
  }

  /**
   * What a token stands for.
   *
   * @param issuer the id of the issuer whose mails are meant
   * @param learner the recipient, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public record Subscription(String issuer, String learner) {}

  /**
   * The token of a recipient and an issuer.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String of(String issuer, String learner) {
    return issuer
        + encoded(HexFormat.of().parseHex(learner))
        + encoded(mac(new Subscription(issuer, learner)));
  }

  /**
   * What a token of ours stands for; empty for any other text.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public Optional<Subscription> read(String token) {
    Matcher form = FORM.matcher(token);
    if (!form.matches()) {
      return Optional.empty();
    }
    Subscription said =
        new Subscription(form.group(1), HexFormat.of().formatHex(decoded(form.group(2))));
    // Compared as texts: the last character of each part has bits that stand for nothing.
    String ours = of(said.issuer(), said.learner());
    return MessageDigest.isEqual(bytes(ours), bytes(token)) ? Optional.of(said) : Optional.empty();
  }

  private byte[] mac(Subscription subscription) {
    return Hmac.of(keys.key(PURPOSE), subscription.issuer() + "\n" + subscription.learner());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
