package dev.blazon.verification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyPemTest {
  @Test
  void readsBothForms() throws GeneralSecurityException {
    PublicKey key = generate("RSA", 2048);
    byte[] spki = key.getEncoded();
    byte[] bare = Arrays.copyOfRange(spki, 24, spki.length);

    assertEquals(Optional.of(key), PublicKeyPem.read(pem("PUBLIC KEY", spki)));
    assertEquals(Optional.of(key), PublicKeyPem.read(pem("RSA PUBLIC KEY", bare)));
    assertEquals(
        Optional.of(key), PublicKeyPem.read(pem("PUBLIC KEY", spki).replace("\n", "\r\n")));
  }

  @Test
  void refusesKeysThatAreTooShort() throws GeneralSecurityException {
    byte[] spki = generate("RSA", 1024).getEncoded();

    assertEquals(Optional.empty(), PublicKeyPem.read(pem("PUBLIC KEY", spki)));
    assertEquals(
        Optional.empty(),
        PublicKeyPem.read(pem("RSA PUBLIC KEY", Arrays.copyOfRange(spki, 22, spki.length))));
  }

  /** Verifying costs time with the size of both numbers. */
  @Test
  void boundsTheModulusAndTheExponent() throws GeneralSecurityException {
    assertTrue(PublicKeyPem.read(numbers(8192, 17)).isPresent());
    assertTrue(PublicKeyPem.read(numbers(8193, 17)).isEmpty());
    assertTrue(PublicKeyPem.read(numbers(2048, 32)).isPresent());
    assertTrue(PublicKeyPem.read(numbers(2048, 33)).isEmpty());
  }

  /** A modulus and an exponent of so many bits, which nobody has made a key of. */
  private static String numbers(int modulusBits, int exponentBits) throws GeneralSecurityException {
    BigInteger modulus = BigInteger.ONE.setBit(modulusBits - 1);
    BigInteger exponent = BigInteger.ONE.setBit(exponentBits - 1);
    return pem(
        "PUBLIC KEY",
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, exponent))
            .getEncoded());
  }

  @Test
  void readsKeysOnTheCurvesOfRfc7518() throws GeneralSecurityException {
    for (int bits : List.of(256, 384, 521)) {
      PublicKey key = generate("EC", bits);

      assertEquals(Optional.of(key), PublicKeyPem.read(pem("PUBLIC KEY", key.getEncoded())));
    }
  }

  @Test
  void refusesKeysOfOtherAlgorithms() throws GeneralSecurityException {
    byte[] spki = generate("Ed25519", 255).getEncoded();

    assertEquals(Optional.empty(), PublicKeyPem.read(pem("PUBLIC KEY", spki)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----",
        "-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
      })
  void refusesWhatIsNoKey(String text) {
    assertEquals(Optional.empty(), PublicKeyPem.read(text));
  }

  @Test
  void refusesOneFormUnderTheNameOfTheOther() throws GeneralSecurityException {
    byte[] spki = generate("RSA", 2048).getEncoded();
    Optional<PublicKey> read =
        PublicKeyPem.read(pem("PUBLIC KEY", spki).replace("END PUBLIC KEY", "END RSA PUBLIC KEY"));

    assertTrue(read.isEmpty());
  }

  private static PublicKey generate(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair().getPublic();
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), label);
  }
}
