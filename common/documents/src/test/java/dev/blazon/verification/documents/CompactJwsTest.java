package dev.blazon.verification.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.documents.CompactJws.InvalidJwsException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactJwsTest {
  private static final String HEADER = "eyJhbGciOiJSUzI1NiJ9";
  private static final int LONGEST = 256 * 1024;

  @Test
  void readsThePayloadAndKeepsTheText() throws InvalidJwsException {
    CompactJws jws = CompactJws.read(HEADER + ".e30.c2ln");

    assertEquals(HEADER + ".e30.c2ln", jws.text());
    assertArrayEquals("{}".getBytes(UTF_8), jws.payload());
  }

  @Test
  void itsLengthIsBounded() throws InvalidJwsException {
    String start = HEADER + ".e30.";
    String longest = start + "A".repeat(LONGEST - start.length());

    assertEquals(LONGEST, CompactJws.read(longest).text().length());
    assertEquals("it is longer than 262144 characters", why(longest + "A"));
  }

  @ParameterizedTest
  @CsvSource({
    "{\"alg\":\"RS256\"}, ''",
    "{\"alg\":\"none\"}, alg",
    "{\"alg\":\"HS256\"}, alg",
    "{\"alg\":\"RS512\"}, ''",
    "{\"alg\":\"ES256\"}, ''",
    "{\"alg\":\"ES256K\"}, ''",
    "{\"alg\":\"None\"}, alg",
    "{\"alg\":\" none\"}, alg",
    "{\"alg\":\"\"}, alg",
    "{\"alg\":\"hs512\"}, alg",
    "{\"alg\":\"HS256/64\"}, alg",
    "{\"alg\":[\"RS256\"]}, alg",
    "{}, alg",
    "nonsense, not JSON",
    "'{\"alg\":\"RS256\",\"jku\":null}', jku",
    "'{\"alg\":\"RS256\",\"jwk\":{}}', jwk",
    "'{\"alg\":\"RS256\",\"x5u\":\"\"}', x5u",
    "'{\"alg\":\"RS256\",\"x5c\":[]}', x5c",
    "'{\"alg\":\"RS256\",\"crit\":[]}', crit",
    "'{\"alg\":\"RS256\",\"b64\":false}', b64"
  })
  void itsHeaderAsksForAPublicKeysSignatureAndBringsNoKey(String header, String why)
      throws InvalidJwsException {
    String text = base64(header) + ".e30.c2ln";

    if (why.isEmpty()) {
      assertEquals(text, CompactJws.read(text).text());
    } else {
      assertTrue(why(text).contains(why), why(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', three parts",
    "a.b, three parts",
    "..c, three parts",
    "a.b.c.d, three parts",
    "a.b.c=, three parts",
    "A.e30.c2ln, base64url",
    "eyJhbGciOiJSUzI1NiJ9.A.c2ln, base64url"
  })
  void itHasThreePartsOfBase64Url(String text, String why) {
    assertTrue(why(text).contains(why), why(text));
  }

  @ParameterizedTest
  @CsvSource({
    "RS256, true", "RS384, true", "RS512, true", "PS256, true", "PS384, true", "PS512, true",
    "ES256, true", "ES384, true", "ES512, true", "ES256K, false", "EdDSA, false", "rs256, false",
    "RS1, false"
  })
  void itSaysWhetherItsAlgorithmIsChecked(String algorithm, boolean checked)
      throws InvalidJwsException {
    CompactJws jws = CompactJws.read(base64("{\"alg\":\"" + algorithm + "\"}") + ".e30.c2ln");

    assertEquals(algorithm, jws.algorithm());
    assertEquals(checked, jws.isChecked());
  }

  private static String why(String text) {
    return assertThrows(InvalidJwsException.class, () -> CompactJws.read(text)).why();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
