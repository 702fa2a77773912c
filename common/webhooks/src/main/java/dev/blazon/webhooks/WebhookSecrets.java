package dev.blazon.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.blazon.signing.SecretCipher;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secrets of webhooks, keeps them encrypted, and signs with them as Standard Webhooks has
 * it.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public final class WebhookSecrets {
  /** What a key's policy tells secrets of webhooks by from all else that is encrypted. */
  public static final String PURPOSE = "webhooks";

  /** What each secret begins with. */
  public static final String PREFIX = "whsec_";

  /** The least bytes of a secret, as the standard has it. */
  public static final int LEAST = 24;

  /** The most bytes of a secret, as the standard has it. */
  public static final int MOST = 64;

  private static final int MADE = 32;

  private final SecretCipher cipher;
  private final RandomGenerator random;

  /**
   * @param random makes new secrets: nobody may guess them
   */
  public WebhookSecrets(SecretCipher cipher, RandomGenerator random) {
    this.cipher = cipher;
    this.random = random;
  }

  /** A new secret, in clear text. */
  String next() {
    byte[] bytes = new byte[MADE];
    random.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether a text is a secret: {@value #PREFIX} and 24 to 64 bytes in base 64. */
  public static boolean isSecret(String text) {
    if (!text.startsWith(PREFIX)) {
      return false;
    }
    String encoded = text.substring(PREFIX.length());
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      // The decoder takes what lacks its padding, or has bits too many; not every receiver does.
      return bytes.length >= LEAST
          && bytes.length <= MOST
          && Base64.getEncoder().encodeToString(bytes).equals(encoded);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A secret of a webhook as it is kept. */
  String encrypted(String issuer, String name, String secret) {
    return cipher.encryptSecret(PURPOSE, of(issuer, name), secret);
  }

  /** Whether the secret of a webhook, as it is kept, is this one. */
  boolean isSame(dev.blazon.lifecycle.Webhook webhook, String secret) {
    return decrypted(webhook, webhook.secret()).equals(secret);
  }

  /**
   * The header {@code webhook-signature} of a request: a signature for each secret that is good.
   *
   * @param id the id of the message
   * @param at when the request is made
   */
  String signature(dev.blazon.lifecycle.Webhook webhook, String id, Instant at, String body) {
    return Stream.of(new Kept(webhook.secret()), new Kept(webhook.formerSecretAt(at)))
        .filter(kept -> kept.secret() != null)
        .map(kept -> sign(decrypted(webhook, String.valueOf(kept.secret())), id, at, body))
        .collect(Collectors.joining(" "));
  }

  private record Kept(@Nullable String secret) {}

  private static String sign(String secret, String id, Instant at, String body) {
    try {
      return new Webhook(secret).sign(id, at.getEpochSecond(), body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing, or a secret is empty", e);
    }
  }

  private String decrypted(dev.blazon.lifecycle.Webhook webhook, String encrypted) {
    return cipher.decryptSecret(PURPOSE, of(webhook.issuer(), webhook.name()), encrypted);
  }

  private static String of(String issuer, String name) {
    return issuer + "/" + name;
  }
}
