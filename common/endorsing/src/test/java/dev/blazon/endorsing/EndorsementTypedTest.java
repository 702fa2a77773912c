package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.register.EndorsementWords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndorsementTypedTest {
  @Test
  void isKeptInOneSpelling() {
    EndorsementTyped typed =
        EndorsementTyped.of(
            "\r\n one\r\ntwo\rthree ",
            " Grace \t Hopper\n",
            "",
            " A\u00a0 B",
            true,
            " a@b.example ");
    assertEquals("one\ntwo\nthree", typed.comment());
    assertEquals("Grace Hopper", typed.name());
    assertEquals("A B", typed.organisation());
    assertEquals("a@b.example", typed.address());
    assertEquals(
        new EndorsementWords("one\ntwo\nthree", "Grace Hopper", null, "A B", true), typed.words());
  }

  @Test
  void comesBackAsItWasKept() {
    EndorsementTyped typed = EndorsementTyped.of("Good", "Grace", "Admiral", "", true, "");
    assertEquals(typed, EndorsementTyped.of(typed.words()));
    assertEquals(EndorsementTyped.of("", "", "", "", false, ""), EndorsementTyped.of(null));
    assertNull(typed.words().organisation());
  }

  @Test
  void eachFieldThatIsAskedForHasToBeFilledInInTheirOrder() {
    EndorsementTyped nothing = EndorsementTyped.of(" \n", "", "", "", false, "");
    assertEquals(
        List.of(
            new EndorsementFault(Field.COMMENT, Problem.MISSING),
            new EndorsementFault(Field.NAME, Problem.MISSING)),
        nothing.faults(false));
    assertEquals(
        new EndorsementFault(Field.ADDRESS, Problem.MISSING), nothing.faults(true).getLast());
  }

  @Test
  void asLongAsItMayBeIsNotTooLong() {
    String name = "x".repeat(Lengths.NAME);
    String comment = "x".repeat(EndorsementTyped.MOST_COMMENT);
    assertEquals(
        List.of(), EndorsementTyped.of(comment, name, name, name, false, "").faults(false));
    assertEquals(
        List.of(
            new EndorsementFault(Field.COMMENT, Problem.TOO_LONG),
            new EndorsementFault(Field.NAME, Problem.TOO_LONG),
            new EndorsementFault(Field.ROLE, Problem.TOO_LONG),
            new EndorsementFault(Field.ORGANISATION, Problem.TOO_LONG)),
        EndorsementTyped.of(comment + "x", name + "x", name + "x", name + "x", false, "")
            .faults(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u200b", "\u202e\u202c", "a\ud800", "\u0007"})
  void whatNobodyCanReadIsTold(String text) {
    assertEquals(
        List.of(
            new EndorsementFault(Field.COMMENT, Problem.UNREADABLE),
            new EndorsementFault(Field.NAME, Problem.UNREADABLE),
            new EndorsementFault(Field.ROLE, Problem.UNREADABLE),
            new EndorsementFault(Field.ORGANISATION, Problem.UNREADABLE)),
        new EndorsementTyped(text, text, text, text, false, "").faults(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grace",
        "grace@",
        "@acme.example",
        "a@b@c.example",
        "grace@acme.example,ada@example.org",
        "grace@acme.example\r\nBcc: ada@example.org",
        "Grace <grace@acme.example>",
        "mailto:grace@acme.example"
      })
  void whatIsNoAddressIsTold(String address) {
    assertEquals(
        List.of(new EndorsementFault(Field.ADDRESS, Problem.UNREADABLE)),
        EndorsementTyped.of("Good", "Grace", "", "", false, address).faults(true));
    assertEquals(
        List.of(), EndorsementTyped.of("Good", "Grace", "", "", false, address).faults(false));
  }

  @Test
  void noLogHasWhatTheySay() {
    EndorsementTyped typed = EndorsementTyped.of("Secret", "Secret", "Secret", "", true, "Secret");
    assertFalse(typed.toString().contains("Secret"));
    assertFalse(typed.words().toString().contains("Secret"));
  }

  /** A form tells by it what was looked at: whatever is changed, it is another. */
  @Test
  void eachWordMakesAnotherDigest() {
    EndorsementWords words = new EndorsementWords("Good", "Grace", "Admiral", "Navy", true);
    List<String> digests =
        List.of(
            words.digest(),
            new EndorsementWords("Good.", "Grace", "Admiral", "Navy", true).digest(),
            new EndorsementWords("Good", "Ada", "Admiral", "Navy", true).digest(),
            new EndorsementWords("Good", "Grace", null, "Navy", true).digest(),
            new EndorsementWords("Good", "Grace", "Admiral", null, true).digest(),
            new EndorsementWords("Good", "Grace", "Navy", "Admiral", true).digest(),
            new EndorsementWords("Good", "Grace", "Admiral", "Navy", false).digest(),
            new EndorsementWords("true\nGood", "Grace", null, "Navy", true).digest());
    assertEquals(digests.size(), digests.stream().distinct().count());
  }
}
