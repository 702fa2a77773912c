package dev.blazon.signing.jca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.signing.Jws;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Race;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JcaSignerTest {
  private static final byte[] PAYLOAD = "{\"id\":\"urn:uuid:1\"}".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void whatItSignsItsPublicKeyVerifies() throws Exception {
    JcaSigner signer = new JcaSigner(folder);
    String[] parts = Jws.sign(signer, "issuer-1", PAYLOAD).split("[.]", -1);
    String pem = signer.publicKeyPem("issuer-1").replaceAll("-----[A-Z ]+-----|\\s", "");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
    signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
    assertNotEquals(signer.publicKeyPem("issuer-1"), signer.publicKeyPem("issuer-2"));
  }

  @Test
  void signaturesAreDeterministicAndAsLongAsTheKey() {
    JcaSigner signer = new JcaSigner(folder);
    assertEquals(256, signer.sign("key", new byte[32]).length);
    assertEquals(Jws.sign(signer, "key", PAYLOAD), Jws.sign(signer, "key", PAYLOAD));
  }

  @Test
  void thePublicKeyIsPemOf64Columns() {
    List<String> lines = new JcaSigner(folder).publicKeyPem("key").lines().toList();
    assertEquals("-----BEGIN PUBLIC KEY-----", lines.getFirst());
    assertEquals("-----END PUBLIC KEY-----", lines.getLast());
    assertTrue(lines.subList(1, lines.size() - 2).stream().allMatch(line -> line.length() == 64));
  }

  @Test
  void theKeySurvivesARestart() {
    Path deeper = folder.resolve("a/b");
    String before = new JcaSigner(deeper).publicKeyPem("key");
    assertEquals(before, new JcaSigner(deeper).publicKeyPem("key"));
  }

  @Test
  void sixteenThatStartAtOnceMakeOneKey() throws Exception {
    Set<String> keys =
        Set.copyOf(Race.run(16, number -> new JcaSigner(folder).publicKeyPem("key")));
    assertEquals(1, keys.size());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("key.pem")), files.toList());
    }
  }

  @Test
  void theKeyFileIsItsOwnersAlone() throws Exception {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    new JcaSigner(folder).publicKeyPem("key");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../key", "a/b", "a.b", "C:key", "schlüssel"})
  void aNameThatCouldBeAPathIsRefused(String keyRef) {
    JcaSigner signer = new JcaSigner(folder);
    assertThrows(IllegalArgumentException.class, () -> signer.publicKeyPem(keyRef));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
  void aDamagedKeyFileIsNamedAndKept(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), content);
    JcaSigner signer = new JcaSigner(folder);
    KeyUnavailable failure =
        assertThrows(KeyUnavailable.class, () -> signer.sign("key", new byte[32]));
    assertTrue(String.valueOf(failure.getMessage()).contains("key.pem"));
    assertEquals(content, Files.readString(file));
  }

  @Test
  void aDigestHas32Bytes() {
    JcaSigner signer = new JcaSigner(folder);
    assertThrows(IllegalArgumentException.class, () -> signer.sign("key", new byte[20]));
  }
}
