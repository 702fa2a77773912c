package dev.blazon.verification.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.signature.SignatureCheck.Result;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JwsSignatureCheckTest {
  private static final KeyPair KEY = key();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @Test
  void whatTheKeySignedIsVerified() throws Exception {
    assertEquals(Result.VERIFIED, check(signed("{\"alg\":\"RS256\"}"), pem(KEY)));
  }

  @Test
  void anotherKeyDidNotSignIt() throws Exception {
    assertEquals(Result.NOT_VERIFIED, check(signed("{\"alg\":\"RS256\"}"), pem(key())));
  }

  @Test
  void aTokenWithoutASignatureIsNotVerified() throws Exception {
    String text = signed("{\"alg\":\"RS256\"}");

    assertEquals(
        Result.NOT_VERIFIED, check(text.substring(0, text.lastIndexOf('.') + 1), pem(KEY)));
  }

  /** Rightly signed, but its header is none that RFC 7515 knows. */
  @Test
  void aTokenThatCannotBeReadIsNotVerified() throws Exception {
    assertEquals(Result.NOT_VERIFIED, check(signed("{\"alg\":\"RS256\",\"typ\":5}"), pem(KEY)));
  }

  @Test
  void whatIsNoKeyIsUnusable() throws Exception {
    assertEquals(Result.UNUSABLE_KEY, check(signed("{\"alg\":\"RS256\"}"), "no key"));
  }

  private static Result check(String text, String pem) throws Exception {
    return new JwsSignatureCheck().check(CompactJws.read(text), pem);
  }

  private static String signed(String header) throws GeneralSecurityException {
    String input = BASE64.encodeToString(header.getBytes(UTF_8)) + ".e30";
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(KEY.getPrivate());
    signature.update(input.getBytes(US_ASCII));
    return input + "." + BASE64.encodeToString(signature.sign());
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(KeyPair key) {
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded()));
  }
}
