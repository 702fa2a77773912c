package dev.blazon.verification.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IdentityHash of section "Primitive datatypes": the algorithm, a dollar sign, and the hash of the
 * identity followed by the salt, in hexadecimal digits of either case.
 */
record IdentityHash(String algorithm, byte[] digest) {
  private static final Pattern FORM =
      Pattern.compile("(?:(sha256)\\$([0-9a-fA-F]{64}))|(?:(md5)\\$([0-9a-fA-F]{32}))");

  static Optional<IdentityHash> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean sha256 = form.group(1) != null;
    return Optional.of(
        new IdentityHash(
            sha256 ? "SHA-256" : "MD5",
            HexFormat.of().parseHex(sha256 ? form.group(2) : form.group(4))));
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
