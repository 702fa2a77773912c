package dev.blazon.verification.recipient;

import dev.blazon.verification.documents.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hash of a recipient's identity in an Assertion, an IdentityHash of section "Primitive
 * datatypes": the algorithm, a dollar sign, and the hash of the identity followed by the salt, in
 * hexadecimal digits of either case. 2.0 has MD5 and SHA-256; the older texts name no algorithms,
 * and the world used two more.
 */
public record IdentityHash(String algorithm, byte[] digest) {
  private static final Pattern FORM = Pattern.compile("(md5|sha1|sha256|sha512)\\$([0-9a-fA-F]+)");

  private static final Pattern ANY_FORM = Pattern.compile("[a-zA-Z0-9-]+\\$[0-9a-fA-F]{32,}");

  /** Reads a text, or answers empty where it is none in this version of the standard. */
  public static Optional<IdentityHash> read(String text, Version version) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean older = version != Version.V2_0;
    String digits = form.group(2);
    return switch (form.group(1)) {
      case "sha256" -> hash("SHA-256", digits, 64);
      case "md5" -> hash("MD5", digits, 32);
      case "sha512" -> older ? hash("SHA-512", digits, 128) : Optional.empty();
      default -> older ? hash("SHA-1", digits, 40) : Optional.empty();
    };
  }

  /** Whether a text has the form of a hash, of whatever algorithm. */
  static boolean looksLikeOne(String text) {
    return ANY_FORM.matcher(text).matches();
  }

  /** How a hash begins in this version, for people. */
  public static String prefixes(Version version) {
    return version == Version.V2_0 ? "sha256$ or md5$" : "sha256$, sha512$, sha1$ or md5$";
  }

  private static Optional<IdentityHash> hash(String algorithm, String digits, int length) {
    return digits.length() == length
        ? Optional.of(new IdentityHash(algorithm, HexFormat.of().parseHex(digits)))
        : Optional.empty();
  }

  boolean matches(String identity, String salt) {
    try {
      return MessageDigest.isEqual(
          digest,
          MessageDigest.getInstance(algorithm)
              .digest((identity + salt).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
