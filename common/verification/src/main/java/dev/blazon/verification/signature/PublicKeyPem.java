package dev.blazon.verification.signature;

import dev.blazon.json.Pem;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the public key of a signed badge from PEM: RSA of 2048 to 8192 bits, or P-256, P-384 or
 * P-521. Any other key is refused. The forms are SubjectPublicKeyInfo (RFC 7468, section 13) and,
 * for RSA, the bare RSAPublicKey (RFC 8017, appendix A.1.1) that older issuers publish.
 */
public final class PublicKeyPem {
  private static final int MINIMUM_BITS = 2048;
  // Verifying costs the square of the size; a key of a megabyte would cost minutes.
  private static final int MAXIMUM_BITS = 8192;
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
    return Pem.read(pem).flatMap(PublicKeyPem::subjectPublicKeyInfo).flatMap(PublicKeyPem::read);
  }

  private static Optional<PublicKey> read(byte[] spki) {
    return read("RSA", spki).or(() -> read("EC", spki));
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

  /** Empty where it is of another label, or longer or shorter than a key within our bounds. */
  private static Optional<byte[]> subjectPublicKeyInfo(Pem.Block block) {
    return switch (block.label()) {
      case "PUBLIC KEY" -> Optional.of(block.der());
      case "RSA PUBLIC KEY" ->
          der(BIT_STRING, concat(new byte[] {0}, block.der()))
              .flatMap(bits -> der(SEQUENCE, concat(RSA_ENCRYPTION, bits)));
      default -> Optional.empty();
    };
  }

  /**
   * Tag, length and value; the length takes two bytes, as that of any key within our bounds does.
   */
  private static Optional<byte[]> der(int tag, byte[] value) {
    if (value.length < 256 || value.length > 0xffff) {
      return Optional.empty();
    }
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
    return Optional.of(concat(head, value));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
