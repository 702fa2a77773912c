package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of faults, however long, is cut to what an answer has room for. */
class FaultsTest {
  @Test
  void aHundredAreNamed() {
    List<Fault> faults = Collections.nCopies(30_000, new Fault("/a", "is wrong"));

    assertEquals(100, Faults.first(faults).size());
    assertEquals(faults.subList(0, 100), Faults.first(faults.subList(0, 100)));
  }

  @Test
  void aHundredBriefListsFitIntoAnItemAndAThousandIntoAnAnswer() {
    for (String piece : List.of("x", "\"", "\\", "\u0001", "漢", "😀", "\ud800")) {
      Fault longest = new Fault(piece.repeat(50_000), piece.repeat(50_000));
      String brief = Json.write(Faults.brief(Collections.nCopies(9, longest)));

      assertTrue(bytes(brief) * 97 < 380_000, piece + ": " + bytes(brief));
      assertTrue(bytes(Json.write(brief)) * 1_000 < 5_500_000, piece + ": " + bytes(brief));
    }
  }

  @Test
  void namesOfTheInputAreCutWithoutHalvingACharacter() {
    assertEquals("/a/" + "x".repeat(100) + "…", Fault.at("/a", "x".repeat(101)));
    assertEquals("/" + "x".repeat(99) + "…", Fault.at("", "x".repeat(99) + "😀"));
    assertEquals("/a~1b~0c", Fault.at("", "a/b~c"));
  }

  @Test
  void whatCannotBeShownIsReplaced() {
    assertEquals(new Fault("/\ufffd", "\ufffd"), new Fault("/\u0000", "\ud800"));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
