package dev.blazon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwsTest {

  @Test
  void theHeaderIsTheAlgorithmAloneAndTheDigestIsOfTheSigningInput() throws Exception {
    List<byte[]> digests = new ArrayList<>();
    Signer signer =
        (keyRef, digest) -> {
          assertEquals("key-1", keyRef);
          digests.add(digest);
          return new byte[] {1, 2, 3};
        };
    assertEquals("eyJhbGciOiJSUzI1NiJ9.e30.AQID", Jws.sign(signer, "key-1", "{}".getBytes(UTF_8)));
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest("eyJhbGciOiJSUzI1NiJ9.e30".getBytes(UTF_8));
    assertArrayEquals(expected, digests.getFirst());
  }

  @Test
  void itsSizeIsBounded() {
    byte[] payload = new byte[Jws.MAX_LENGTH * 3 / 4];
    assertThrows(
        IllegalArgumentException.class, () -> Jws.sign((key, digest) -> digest, "key", payload));
  }
}
