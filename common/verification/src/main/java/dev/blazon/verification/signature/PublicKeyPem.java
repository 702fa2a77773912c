package dev.blazon.verification.signature;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PEM forms of public keys: SubjectPublicKeyInfo (RFC 7468, section 13) of RSA and of the
 * curves P-256, P-384 and P-521, and the bare RSAPublicKey (RFC 8017, appendix A.1.1) that older
 * issuers publish.
 */
public final class PublicKeyPem {
  private static final int MINIMUM_BITS = 2048;
  // Verifying costs the square of the size; a key of a megabyte would cost minutes.
  private static final int MAXIMUM_BITS = 8192;
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)"
              + "-----END (RSA )?PUBLIC KEY-----\\s*");
  // The AlgorithmIdentifier rsaEncryption with NULL parameters, in DER (RFC 3279, section 2.3.1).
  private static final byte[] RSA_ENCRYPTION =
      HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** secp256r1, secp384r1 and secp521r1, by the bits of their order (RFC 7518, section 3.4). */
  private static final Set<Integer> CURVES = Set.of(256, 384, 521);

  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;

  private PublicKeyPem() {}

  /**
   * The key that a text encodes: RSA of 2048 to 8192 bits, or one on the curves named above.
   *
   * @return empty where it encodes none of these
   */
  public static Optional<PublicKey> read(String pem) {
    Matcher form = FORM.matcher(pem);
    if (!form.matches() || !Objects.equals(form.group(1), form.group(3))) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(form.group(2));
      byte[] spki = form.group(1) == null ? der : subjectPublicKeyInfo(der);
      return read("RSA", spki).or(() -> read("EC", spki));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> read(String algorithm, byte[] spki) {
    try {
      PublicKey key =
          KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki));
      return Optional.of(key).filter(PublicKeyPem::isWithinBounds);
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA and EC", e);
    }
  }

  private static boolean isWithinBounds(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> isWithinBounds(rsa);
      case ECPublicKey ec -> CURVES.contains(ec.getParams().getOrder().bitLength());
      default -> false;
    };
  }

  private static boolean isWithinBounds(RSAPublicKey key) {
    int bits = key.getModulus().bitLength();
    return bits >= MINIMUM_BITS
        && bits <= MAXIMUM_BITS
        && key.getPublicExponent().bitLength() <= Integer.SIZE;
  }

  private static byte[] subjectPublicKeyInfo(byte[] rsaPublicKey) {
    byte[] bits = der(BIT_STRING, concat(new byte[] {0}, rsaPublicKey));
    return der(SEQUENCE, concat(RSA_ENCRYPTION, bits));
  }

  /**
   * Tag, length and value; the length takes two bytes, as that of any key within our bounds does.
   */
  private static byte[] der(int tag, byte[] value) {
    if (value.length < 256 || value.length > 0xffff) {
      throw new IllegalArgumentException("no RSA key of our bounds is of this length");
    }
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
    return concat(head, value);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
