package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.store.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final String LIST = "ISSUER#ii";
  private static final String TIME = "2026-11-24T10:00:00.123456789Z";
  private static final String ID = "a".repeat(26);

  private static final Cursor CURSOR = new Cursor(LIST, TIME + "#" + ID);

  @Test
  void whatIsWrittenIsRead() {
    assertEquals(CURSOR, Cursor.read(LIST, CURSOR.write()));
    assertEquals(ID, CURSOR.id());
  }

  @Test
  void thatOfAnotherListIsRefused() {
    assertRefused("ISSUER#other\n" + TIME + "#" + ID);
    assertRefused(TIME + "#" + ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-24T10:00:00.123456789Z",
        "2026-11-24T10:00:00Z#aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "2026-11-24T10:00:00.123456789Z#a",
        "2026-11-24T10:00:00.123456789Z#aaaaaaaaaaaaaaaaaaaaaaaaaa#",
        "#aaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void whatNoElementIsSortedByIsRefused(String order) {
    assertRefused(LIST + "\n" + order);
  }

  /** One place has one text: padded, or with other bits at its end, it is another. */
  @Test
  void whatIsReadIsWhatIsWritten() {
    String text = CURSOR.write();
    String bytes = LIST + "\n" + TIME + "#" + ID;
    assertEquals(1, bytes.length() % 3, "the last character has bits to spare");
    for (String other :
        new String[] {
          text + "==", text.substring(0, text.length() - 1) + next(text), text + "A", text + "\n"
        }) {
      assertThrows(InvalidCursor.class, () -> Cursor.read(LIST, other), other);
    }
  }

  private static char next(String text) {
    return (char) (text.charAt(text.length() - 1) + 1);
  }

  private static void assertRefused(String plain) {
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    assertThrows(InvalidCursor.class, () -> Cursor.read(LIST, text), plain);
  }
}
