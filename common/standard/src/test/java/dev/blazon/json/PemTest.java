package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {
  private static final String BLOCK =
      "-----BEGIN PUBLIC KEY-----\n" + "AAAA".repeat(16) + "\nAAAA\n-----END PUBLIC KEY-----\n";

  @Test
  void itIsWrittenInLinesOf64ColumnsAndReadAgain() {
    assertEquals(BLOCK, Pem.encode("PUBLIC KEY", new byte[51]));
    for (String text : new String[] {BLOCK, "\n " + BLOCK.replace("\n", "\r\n"), BLOCK.strip()}) {
      assertArrayEquals(new byte[51], Pem.decode("PUBLIC KEY", text).orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAA=A\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----",
        "x -----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
      })
  void nothingElseIsOne(String text) {
    assertEquals(Optional.empty(), Pem.decode("PUBLIC KEY", text));
  }
}
