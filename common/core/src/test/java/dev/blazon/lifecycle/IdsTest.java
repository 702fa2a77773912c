package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  /** Random bits that are all set, or none. */
  private static Ids ids(int bits) {
    return new Ids(
        new SecureRandom() {
          private static final long serialVersionUID = 1;

          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) bits);
          }
        });
  }

  @Test
  void anIdIsAll128BitsInBase32() {
    assertEquals("a".repeat(26), ids(0).next());
    assertEquals(
        "7".repeat(25) + "4", ids(0xff).next(), "RFC 4648, section 6: the last bits are 0");
    assertEquals("a".repeat(26), ids(0).salt());
    assertEquals("a".repeat(52), ids(0).secret());
  }

  @Test
  void aUuidIsRandomAndSaysSo() {
    UUID uuid = UUID.fromString(ids(0xff).uuidUrn().substring("urn:uuid:".length()));
    assertEquals(4, uuid.version());
    assertEquals(2, uuid.variant());
  }

  @Test
  void whatIsNoIdIsTold() {
    assertTrue(Ids.isId(new Ids(new SecureRandom()).next()));
    assertFalse(Ids.isId("A".repeat(26)));
    assertFalse(Ids.isId("a".repeat(25)));
    assertFalse(Ids.isId("a".repeat(25) + "#"));
  }
}
