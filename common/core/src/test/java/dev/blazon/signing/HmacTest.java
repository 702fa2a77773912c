package dev.blazon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {
  /**
   * A text, a key and the code of both.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4231#section-4.3">RFC 4231, section 4.3</a>
   */
  @Test
  void isWhatTheStandardSaysOfItsSecondCase() {
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        HexFormat.of()
            .formatHex(Hmac.of(Hmac.key("Jefe".getBytes(UTF_8)), "what do ya want for nothing?")));
  }
}
