package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static <T> T read(String json, Function<Form, T> reader) {
    return Form.read(Json.read(json), reader);
  }

  private static List<Fault> faults(String json, Function<Form, ?> reader) {
    return assertThrows(InvalidInput.class, () -> read(json, reader)).faults();
  }

  @Test
  void whatNobodyAskedForIsAFaultWithItsEscapedPointer() {
    assertEquals(
        List.of(new Fault("/a~1b", "is not known here"), new Fault("/c~0d", "is not known here")),
        faults("{\"a/b\": 1, \"c~d\": 2}", form -> ""));
  }

  @Test
  void faultsOfNestedObjectsAndListsAreGatheredWithTheirPlaces() {
    assertEquals(
        List.of(
            new Fault("/list/1/name", "is required"),
            new Fault("/list/2", "is not a JSON object"),
            new Fault("/list/2/name", "is required"),
            new Fault("/words/0", "is empty")),
        faults(
            "{\"list\": [{\"name\": \"x\"}, {}, 3], \"words\": [\" \"]}",
            form -> {
              form.objects("list", 5, element -> element.requiredText("name", 9));
              return form.texts("words", 5, 9);
            }));
  }

  @Test
  void whatIsMissingIsNullAndWhatIsRequiredIsNamed() {
    assertEquals(Optional.empty(), read("{}", form -> Optional.ofNullable(form.text("x", 9))));
    assertEquals(
        List.of(new Fault("/x", "is required")), faults("{}", form -> form.requiredText("x", 9)));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T12:00:00Z, 2027-01-31T12:00:00Z",
    "2027-01-31T12:00:00+02:00, 2027-01-31T10:00:00Z"
  })
  void aDateHasAZone(String text, Instant instant) {
    assertEquals(
        Optional.of(instant),
        read("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.instant("x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-31",
        "2027-01-31T12:00:00",
        "1893456000",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void aDateWithoutAZoneOrOfAFarYearIsAFault(String text) {
    assertEquals(
        1,
        faults("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.instant("x"))).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1Y", "P90D", "P2W", "P1Y6M", "P100Y"})
  void aPeriodIsPositive(String text) {
    assertEquals(
        Optional.of(Period.parse(text)),
        read("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.period("x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P0D", "P-1Y", "P1Y-1D", "PT1H", "1Y", "P101Y", "P999999999Y", "P99999999999Y"})
  void aPeriodThatIsNoneOrTooLongIsAFault(String text) {
    assertEquals(
        1,
        faults("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.period("x"))).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/a?b=c#d",
        "https://[2001:db8::1]/"
      })
  void aUrlIsHttp(String text) {
    assertEquals(
        Optional.of(text),
        read("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.url("x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "javascript:alert(1)",
        "//example.org",
        "/a",
        "https://",
        "https://user@example.org",
        "https://example.org/ü",
        "https://example.org/a b"
      })
  void aUrlThatIsNotHttpIsAFault(String text) {
    assertEquals(
        1, faults("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.url("x"))).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "a.b+c@xn--bcher-kva.example", "ä@example.org"})
  void anEmailAddressHasItsForm(String text) {
    assertEquals(
        Optional.of(text),
        read("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.email("x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b",
        "a b@c.org",
        "a@b@c",
        "a..b@c.org",
        "<a@b.org>",
        "a@stra\u00dfe.example",
        "a@a\u200db.example"
      })
  void whatIsNoEmailAddressIsAFault(String text) {
    assertEquals(
        1,
        faults("{\"x\": \"" + text + "\"}", form -> Optional.ofNullable(form.email("x"))).size());
  }

  @Test
  void controlCharactersAndHalfCharactersAreFaultsAndLineEndsAreNot() {
    assertEquals(
        Optional.of("a\n\tb"),
        read("{\"x\": \"a\\n\\tb\"}", form -> Optional.ofNullable(form.text("x", 9))));
    assertEquals(
        Optional.of("😀"),
        read("{\"x\": \"\\ud83d\\ude00\"}", form -> Optional.ofNullable(form.text("x", 9))));
    assertEquals(
        1, faults("{\"x\": \"\\u0000\"}", form -> Optional.ofNullable(form.text("x", 9))).size());
    assertEquals(
        1, faults("{\"x\": \"\\ude00\"}", form -> Optional.ofNullable(form.text("x", 9))).size());
  }

  /** Each is a name that people would see nothing of. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u00a0", "\u200b", "\u2060\ufeff", "\u3164", "\u2800", "\u0301", "\u200e \u200f"})
  void aNameThatNobodyCanSeeIsRefused(String name) {
    assertEquals(
        List.of(new Fault("/name", "is of characters that nobody can see")), faultsOfName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exam \u202egnp.exe", "\u202dx", "\u2066x", "x\u2069", "\u202ax\u202c"})
  void aNameThatTurnsTextAroundIsRefused(String name) {
    List<Fault> faults = faultsOfName(name);

    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().detail().contains("turns text around"), faults::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"שלום \u200fworld", "می\u200cخواهم", "👩\u200d🚀", "Q\u00a0&\u00a0A", "e\u0301"})
  void aNameInAnyScriptIsTaken(String name) {
    assertEquals(List.of(), faultsOfName(name));
  }

  /** Each of these stands in a block of its own on a page, which it cannot leave. */
  @Test
  void aLongTextMayTurnItself() {
    String isolate = "{\"text\": \"by \u2068Ada\u2069\"}";

    assertEquals(
        "by \u2068Ada\u2069", Form.read(Json.read(isolate), f -> f.requiredText("text", 9)));
  }

  private static List<Fault> faultsOfName(String name) {
    JsonNode json = Json.mapper().createObjectNode().put("name", name);
    try {
      assertEquals(name, Form.read(json, form -> form.requiredName("name", 99)));
      return List.of();
    } catch (InvalidInput e) {
      return e.faults();
    }
  }
}
