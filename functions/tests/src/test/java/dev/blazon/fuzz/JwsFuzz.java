package dev.blazon.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.verification.TestSignatures;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.documents.CompactJws.InvalidJwsException;
import dev.blazon.verification.signature.JwsSignatureCheck;
import dev.blazon.verification.signature.PublicKeyPem;
import dev.blazon.verification.signature.SignatureCheck.Result;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;

/** Fuzz target: a signed badge (JWS) on the first line, and a key in PEM on the others. */
public final class JwsFuzz {
  private JwsFuzz() {}

  /** What Jazzer calls first, with little memory. */
  public static void fuzzerInitialize() {
    OneSecond.timesTen(() -> HostileInputs.tokens().values().forEach(JwsFuzz::fuzzerTestOneInput));
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] parts = new String(input, UTF_8).split("\n", 2);
    check(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static void check(String token, String pem) {
    Optional<PublicKey> key = OneSecond.limit(() -> PublicKeyPem.read(pem));
    key.filter(RSAPublicKey.class::isInstance)
        .map(RSAPublicKey.class::cast)
        .ifPresent(JwsFuzz::withinBounds);
    Optional<CompactJws> jws = OneSecond.limit(() -> read(token));
    if (jws.isEmpty()) {
      return;
    }
    Result result = OneSecond.limit(() -> new JwsSignatureCheck().check(jws.get(), pem));
    if ((result == Result.UNUSABLE_KEY) == key.isPresent()) {
      throw new AssertionError("one says that the key can be used, the other not");
    }
    if (result == Result.VERIFIED && !verifies(jws.get(), key.orElseThrow())) {
      throw new AssertionError("verified, and the JDK says that it is not");
    }
  }

  private static Optional<CompactJws> read(String token) {
    try {
      return Optional.of(CompactJws.read(token));
    } catch (InvalidJwsException e) {
      return Optional.empty();
    }
  }

  private static void withinBounds(RSAPublicKey key) {
    int bits = key.getModulus().bitLength();
    if (bits < 2048 || bits > 8192) {
      throw new AssertionError("a key of " + bits + " bits");
    }
  }

  private static boolean verifies(CompactJws jws, PublicKey key) {
    String token = jws.text();
    int dot = token.lastIndexOf('.');
    try {
      Signature signature = TestSignatures.of(jws.algorithm());
      signature.initVerify(key);
      signature.update(token.substring(0, dot).getBytes(UTF_8));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
