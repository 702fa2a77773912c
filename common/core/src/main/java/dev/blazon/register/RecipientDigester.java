package dev.blazon.register;

import dev.blazon.json.Texts;
import dev.blazon.openbadges.Recipient;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import java.net.IDN;
import java.text.Normalizer;

/**
 * Computes the digests by which recipients are found in the register: HMAC-SHA256 (RFC 2104) of an
 * identity, in lower-case hex, under a key that only this deployment can derive. What people write
 * in different ways has one digest: an e-mail address in upper or lower case, with an
 * internationalised domain or its form in ASCII.
 */
public final class RecipientDigester {
  private final KeyedHash hash;

  /** Makes digests under the key for recipients among these. */
  public RecipientDigester(MacKeys keys) {
    this.hash = new KeyedHash(keys, "recipients");
  }

  /**
   * The digests of a recipient.
   *
   * @param issuer the id of the issuer whose recipient it is
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public RecipientDigests of(String issuer, Recipient.Type type, String identity) {
    return among(issuer, ofDeployment(type, identity));
  }

  /**
   * The digests of a recipient who is known by that of all issuers: so another issuer can award to
   * whoever holds a badge, without anybody knowing the identity.
   *
   * @param issuer the id of the issuer whose recipient it is to be
   * @param ofDeployment the recipient among those of all issuers
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public RecipientDigests among(String issuer, String ofDeployment) {
    return new RecipientDigests(hash.of("issuer " + issuer + "\n" + ofDeployment), ofDeployment);
  }

  /**
   * The digest of a recipient among those of all issuers.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String ofDeployment(Recipient.Type type, String identity) {
    return hash.of("deployment\n" + type.term() + "\n" + normalized(type, identity));
  }

  private static String normalized(Recipient.Type type, String identity) {
    return switch (type) {
      case EMAIL -> address(identity);
      case URL, TELEPHONE -> identity.strip();
    };
  }

  private static String address(String text) {
    String lower = Texts.lowerCase(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
    int at = lower.lastIndexOf('@');
    return lower.substring(0, at + 1) + ascii(lower.substring(at + 1));
  }

  private static String ascii(String domain) {
    try {
      return Texts.lowerCase(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException e) {
      // No domain that IDNA knows: it stands for itself.
      return domain;
    }
  }
}
