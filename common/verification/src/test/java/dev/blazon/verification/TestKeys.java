package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Makes keys for this run of the tests, and JWS with them, sound or not. */
final class TestKeys {
  static final KeyPair KEY = generate(2048);
  static final KeyPair OTHER = generate(2048);
  static final KeyPair WEAK = generate(1024);

  static final KeyPair P256 = onCurve("secp256r1");
  static final KeyPair P384 = onCurve("secp384r1");
  static final KeyPair P521 = onCurve("secp521r1");

  private TestKeys() {}

  /** By the name that fixtures have for it. */
  static KeyPair named(String name) {
    return switch (name) {
      case "p256" -> P256;
      case "p384" -> P384;
      case "p521" -> P521;
      case "weak" -> WEAK;
      case "" -> KEY;
      default -> OTHER;
    };
  }

  static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  static String jws(JsonNode header, byte[] payload, KeyPair keys) {
    String signed =
        base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "." + base64(payload);
    try {
      Signature signature = TestSignatures.of(header.path("alg").asText());
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair onCurve(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(name));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generate(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
