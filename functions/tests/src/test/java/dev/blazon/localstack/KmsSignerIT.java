package dev.blazon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.blazon.platform.LocalStackCloud;
import dev.blazon.signing.Jws;
import dev.blazon.signing.kms.KmsSigner;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.signature.JwsSignatureCheck;
import dev.blazon.verification.signature.SignatureCheck;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** What is signed in KMS verifies outside it. */
@RequiresTier(Tier.LOCALSTACK)
class KmsSignerIT {
  private static KmsSigner signer;
  private static String key;
  private static String otherKey;

  @BeforeAll
  static void makeKeys() {
    LocalStackCloud cloud = LocalStackCloud.shared();
    signer = new KmsSigner(cloud.kms(), 16, Duration.ofSeconds(20));
    key = cloud.key();
    otherKey = cloud.key();
  }

  @Test
  void aSignatureOfADigestIsOneOfTheMessage() throws Exception {
    byte[] message = "a message ".repeat(10_000).getBytes(UTF_8);
    byte[] signature = signer.sign(key, MessageDigest.getInstance("SHA-256").digest(message));
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(published(key));
    verifier.update(message);
    assertTrue(verifier.verify(signature));
  }

  @Test
  void thePublicKeyIsAnRsaKeyOf2048BitsInPem() throws Exception {
    String pem = signer.publicKeyPem(key);
    assertTrue(pem.startsWith("-----BEGIN PUBLIC KEY-----\n"), pem);
    assertTrue(pem.endsWith("\n-----END PUBLIC KEY-----\n"), pem);
    assertTrue(pem.lines().allMatch(line -> line.length() <= 64), pem);
    assertEquals(2048, published(key).getModulus().bitLength());
  }

  @Test
  void aJwsVerifiesWithTheKeyAndWithNoOther() throws Exception {
    String payload = "{\"id\": \"urn:uuid:1\", \"name\": \"ä\"}";
    String jws = Jws.sign(signer, key, payload.getBytes(UTF_8));
    CompactJws read = CompactJws.read(jws);
    assertArrayEquals(payload.getBytes(UTF_8), read.payload());
    SignatureCheck check = new JwsSignatureCheck();
    assertEquals(SignatureCheck.Result.VERIFIED, check.check(read, signer.publicKeyPem(key)));
    assertEquals(
        SignatureCheck.Result.NOT_VERIFIED, check.check(read, signer.publicKeyPem(otherKey)));
    assertTrue(JWSObject.parse(jws).verify(new RSASSAVerifier(published(key))));
  }

  @Test
  void aKeyThatIsNotThereIsNotCalledUnavailable() {
    String missing =
        key.substring(0, key.lastIndexOf('/') + 1) + "00000000-0000-0000-0000-000000000000";
    assertThrows(NotFoundException.class, () -> signer.sign(missing, new byte[32]));
    assertThrows(NotFoundException.class, () -> signer.publicKeyPem(missing));
  }

  /** Read by the JDK alone. */
  private static RSAPublicKey published(String of) throws Exception {
    String base64 =
        String.join("", signer.publicKeyPem(of).lines().filter(l -> !l.startsWith("-")).toList());
    byte[] der = Base64.getDecoder().decode(base64);
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }
}
