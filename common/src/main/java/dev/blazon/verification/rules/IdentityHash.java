package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IdentityHash of section "Primitive datatypes": the algorithm, a dollar sign, and the hash of the
 * identity followed by the salt, in hexadecimal digits of either case. 2.0 has MD5 and SHA-256; the
 * older texts name no algorithms, and the world used two more.
 */
record IdentityHash(String algorithm, byte[] digest) {
  private static final Pattern FORM = Pattern.compile("(md5|sha1|sha256|sha512)\\$([0-9a-fA-F]+)");
  private static final Map<String, String> ALGORITHMS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
  private static final Map<String, Integer> DIGITS =
      Map.of("md5", 32, "sha1", 40, "sha256", 64, "sha512", 128);

  /** Reads a text, or answers empty where it is none in this version of the standard. */
  static Optional<IdentityHash> read(String text, Version version) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !isKnown(form.group(1), version)) {
      return Optional.empty();
    }
    return form.group(2).length() == DIGITS.get(form.group(1))
        ? Optional.of(
            new IdentityHash(
                ALGORITHMS.get(form.group(1)), HexFormat.of().parseHex(form.group(2))))
        : Optional.empty();
  }

  /** How a hash begins in this version, for people. */
  static String prefixes(Version version) {
    return version == Version.V2_0 ? "sha256$ or md5$" : "sha256$, sha512$, sha1$ or md5$";
  }

  private static boolean isKnown(String algorithm, Version version) {
    return version != Version.V2_0 || algorithm.equals("sha256") || algorithm.equals("md5");
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
