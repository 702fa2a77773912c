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
    byte[] payload = {1, 2, 3};
    int room = Jws.MAX_LENGTH - Jws.sign((key, digest) -> new byte[0], "key", payload).length();
    byte[] signature = new byte[room * 3 / 4];
    assertEquals(Jws.MAX_LENGTH, Jws.sign((key, digest) -> signature, "key", payload).length());
    byte[] longer = new byte[signature.length + 1];
    assertThrows(
        IllegalArgumentException.class, () -> Jws.sign((key, digest) -> longer, "key", payload));
  }
}
