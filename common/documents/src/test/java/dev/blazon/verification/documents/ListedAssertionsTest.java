package dev.blazon.verification.documents;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import dev.blazon.verification.documents.Reading.Obstacle;
import dev.blazon.verification.documents.Reading.Understood;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a RevocationList says of an Assertion is the same whether it is looked up or the list is
 * read whole.
 */
class ListedAssertionsTest {
  private static final String GOOD = "urn:uuid:00000000-0000-4000-8000-000000000000";
  private static final String BAD = "urn:uuid:0c2e6a55-3b4f-4c0e-9d51-8f7a2f7ab3d1";

  @Test
  void ofAHundredThousandEntriesThoseStayThatNameTheAssertion() {
    for (String entry :
        List.of(
            "\"" + BAD + "\"",
            "{\"id\": \"" + BAD + "\", \"revocationReason\": \"why\"}",
            "{\"uid\":\"" + BAD + "\"}",
            "{\"id\":\"" + GOOD.replace("0000-4", "0001-4") + "\",\"uid\":\"" + BAD + "\"}",
            "  \"" + BAD.toUpperCase(Locale.ROOT) + "\" ")) {
      String text = list(urns(60_000) + "," + entry + " , " + objects(40_000));
      Understood about = understood(Version.V2_0, text, BAD);
      assertEquals(List.of(compact(entry)), about.object().values("revokedAssertions"), entry);
      assertEquals(
          List.of(), understood(Version.V2_0, text, GOOD).object().values("revokedAssertions"));
      assertEquals(Set.of("RevocationList"), about.object().types());
    }
  }

  /** Neither its letters nor its spaces move the places of what follows. */
  @Test
  void whatStandsBeforeTheEntriesMovesThem() {
    String text =
        "{ \"name\" : \"Übung — 🎓\",\n\t\"@context\": \"https://w3id.org/openbadges/v2\","
            + "\"revokedAssertions\" :\r\n [ \"ü\" ,\n\n\""
            + BAD
            + "\" ,{ \"id\" : \""
            + GOOD
            + "\" } ] , \"type\": \"RevocationList\", \"issuer\": \"https://a.example.org/ü\" }";
    assertEquals(
        List.of(Json.read("\"ü\""), Json.read("\"" + BAD + "\"")),
        understood(Version.V2_0, text, BAD).object().values("revokedAssertions"));
    assertEquals(
        "{\"id\":\"" + GOOD + "\"}",
        understood(Version.V2_0, text, GOOD)
            .object()
            .values("revokedAssertions")
            .getLast()
            .toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "5",
        "true",
        "[]",
        "{}",
        "{\"id\": 7}",
        "{\"uid\": null}",
        "{\"id\": \"obi:x\"}",
        "{\"id\": \"relative\"}",
        "{\"@id\": \"urn:x\"}",
        "\"ü\"",
        "\"a b\"",
        "\"\"",
        "{\"id\": \"urn:x\", \"revoked\": false}",
        "{\"id\": \"urn:x\", \"type\": \"Assertion\"}",
        "{\"id\": \"http://x.example.org/%61\"}",
        "{\"uid\": {\"@value\": \"x\", \"@language\": \"en\"}}"
      })
  void whatIsNotPlainStays(String entry) {
    String text = list(urns(100) + "," + entry + "," + urns(3));
    ObjectNode whole = (ObjectNode) Json.read(text);
    whole.putArray("revokedAssertions").add(Json.read(entry));
    assertEquals(
        DocumentReader.readCurrent(Json.write(whole).getBytes(UTF_8)),
        ListedAssertions.of(Version.V2_0, text.getBytes(UTF_8)).about(Set.of(GOOD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V1_1 | urn:uuid:1 | \"why\"", "V1_0 | https://a.example.org/1 | \"w, }hy\"",
            "V1_1 | a | 5",
        "V1_0 | ü ü | {\"a\": [1]}", "V1_0 | @id | \"x\"", "V1_0 | revokedAssertions | [\"b\"]"
      })
  void ofOlderListsTheMemberStaysThatNamesTheAssertion(
      Version version, String name, String reason) {
    String others =
        IntStream.range(0, 90_000)
            .mapToObj(i -> "\"uid-" + i + "\": \"why\"")
            .collect(Collectors.joining(","));
    String text = "{ " + others + " , \"" + name + "\" : " + reason + ", \"z\" : \"last\" }";
    ArrayNode entries =
        (ArrayNode) understood(version, text, name).object().json().path("revokedAssertions");
    assertEquals(1, entries.size());
    assertEquals(name, entries.path(0).path("uid").asText());
    assertEquals(Json.read(reason), entries.path(0).path("revocationReason"));
    JsonNode last = understood(version, text, "z").object().json().path("revokedAssertions");
    assertTrue(last.toString().contains("\"uid\":\"z\""));
  }

  @Test
  void anOlderListThatNamesTheContextOf20IsOf20() {
    String text = list(urns(30_000) + ",\"" + BAD + "\"");
    assertEquals(
        1, understood(Version.V1_1, text, BAD).object().values("revokedAssertions").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://w3id.org/openbadges/v2\", \"revokedAssertions\": [\"a\"],"
            + " \"revokedAssertions\": []}",
        "{\"revokedAssertions\": [{\"id\": \"a\", \"id\": \"a\"}]}",
        "{\"revokedAssertions\": [\"a\",]}",
        "{\"revokedAssertions\": [\"a\"]} x",
        "{\"revokedAssertions\": [\"a\"",
        "",
        "[",
        "{\"a\": \"\\u12\"}",
        "{\"revokedAssertions\":"
            + " [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
      })
  void itIsAsStrictAsWithAnyDocument(String text) {
    for (Version version : List.of(Version.V2_0, Version.V1_1)) {
      Reading about = ListedAssertions.of(version, text.getBytes(UTF_8)).about(Set.of("a"));
      assertEquals(Obstacle.NOT_JSON, assertInstanceOf(NotUnderstood.class, about).obstacle());
    }
  }

  @Test
  void malformedUtf8IsNoJson() {
    byte[] text = list("\"a\",\"bbb\"").getBytes(UTF_8);
    text[new String(text, UTF_8).indexOf("bbb") + 1] = (byte) 0xc3;
    Reading about = ListedAssertions.of(Version.V2_0, text).about(Set.of());
    assertEquals(Obstacle.NOT_JSON, assertInstanceOf(NotUnderstood.class, about).obstacle());
  }

  /** As any document is read: Jackson knows other encodings, in which places are others. */
  @Test
  void inOtherEncodingsItIsReadWhole() {
    String text = list("\"a\",\"" + BAD + "\"");
    Reading whole = DocumentReader.readCurrent(text.getBytes(UTF_16));
    assertEquals(
        whole, ListedAssertions.of(Version.V2_0, text.getBytes(UTF_16)).about(Set.of(BAD)));
  }

  @Test
  void whatHasItsOwnTermsIsReadWholeAndMayBeNoLonger() {
    String own =
        "[\"https://w3id.org/openbadges/v2\", {\"gone\": \"https://w3id.org/openbadges#revoked\"}]";
    String text = list("\"a\",\"b\"").replace("\"https://w3id.org/openbadges/v2\"", own);
    assertEquals(
        2, understood(Version.V2_0, text, "c").object().values("revokedAssertions").size());
    ListedAssertions listed =
        ListedAssertions.of(Version.V2_0, text.replace("\"a\"", urns(20_000)).getBytes(UTF_8));
    assertTrue(listed.tooLong().orElseThrow().contains("524288 bytes"));
  }

  @Test
  void itHasItsBounds() {
    String most =
        IntStream.range(0, RevocationListScan.MAXIMUM_ENTRIES)
            .mapToObj(i -> "\"" + i + "\"")
            .collect(Collectors.joining(","));
    assertTrue(ListedAssertions.of(Version.V2_0, list(most).getBytes(UTF_8)).tooLong().isEmpty());
    assertEquals(
        "it has more than 400000 entries",
        ListedAssertions.of(Version.V2_0, list(most + ",\"x\"").getBytes(UTF_8))
            .tooLong()
            .orElseThrow());
    String head =
        list("")
            .replace(
                "\"issuer\"",
                "\"description\": \""
                    + "x".repeat(500_000)
                    + "\", \"name\": \""
                    + "x".repeat(30_000)
                    + "\", \"issuer\"");
    assertTrue(ListedAssertions.of(Version.V2_0, head.getBytes(UTF_8)).tooLong().isPresent());
    String odd = IntStream.range(0, 30_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
    assertEquals(
        new NotUnderstood(Obstacle.NOT_JSON, "it has more than 20000 values"),
        ListedAssertions.of(Version.V2_0, list(odd).getBytes(UTF_8)).about(Set.of()));
  }

  /** A verifier that looked at the first of them alone would find the others not revoked. */
  @Test
  void anOlderListOfMoreOddEntriesThanAreKeptIsTooLong() {
    String entries =
        IntStream.range(100_000, 125_000)
            .mapToObj(i -> "\"%d\":null".formatted(i))
            .collect(Collectors.joining(","));

    assertTrue(
        ListedAssertions.of(Version.V1_1, ("{" + entries + "}").getBytes(UTF_8))
            .tooLong()
            .isPresent());
  }

  @Test
  void namesThatDifferInTheCaseOfLettersAloneAreEachFound() {
    List<String> names =
        IntStream.range(0, 16)
            .mapToObj(
                i -> {
                  StringBuilder name = new StringBuilder("urn:");
                  for (int bit = 0; bit < 4; bit++) {
                    name.append((i & 1 << bit) == 0 ? 'a' : 'A');
                  }
                  return name.toString();
                })
            .toList();
    String text = list(names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(",")));

    for (String name : names) {
      assertEquals(
          Set.of(compact('"' + name + '"')),
          naming(
              name, ListedAssertions.of(Version.V2_0, text.getBytes(UTF_8)).about(Set.of(name))));
    }
  }

  @Property(tries = 300)
  void itSaysOfAnAssertionWhatItSaysWhenItIsReadWhole(@ForAll("lists") String text) {
    for (String name : List.of("urn:a", "urn:b", "http://c.example.org/1", "d", "ü", "%61")) {
      assertEquals(
          naming(name, DocumentReader.readCurrent(text.getBytes(UTF_8))),
          naming(name, ListedAssertions.of(Version.V2_0, text.getBytes(UTF_8)).about(Set.of(name))),
          text);
    }
  }

  @Provide
  Arbitrary<String> lists() {
    Arbitrary<String> name =
        Arbitraries.of(
            "\"urn:a\"",
            "\"urn:b\"",
            "\"URN:B\"",
            "\"http://c.example.org/1\"",
            "\"d\"",
            "\"ü\"",
            "\"%61\"",
            "\"\\u0064\"",
            "5",
            "null",
            "{\"@value\": \"d\", \"@language\": \"en\"}");
    Arbitrary<String> member =
        Arbitraries.of("id", "uid", "@id", "obi:uid", "revocationReason", "revoked", "type")
            .flatMap(key -> name.map(value -> "\"" + key + "\": " + value));
    Arbitrary<String> object =
        member
            .list()
            .ofMaxSize(3)
            .uniqueElements(text -> text.substring(0, text.indexOf(':')))
            .map(members -> "{" + String.join(" , ", members) + "}");
    // A text with a language is no entry: where it is the only one, the list is of none, and
    // refused.
    Arbitrary<String> text = name.filter(value -> !value.contains("@language"));
    Arbitrary<String> entry = Arbitraries.frequencyOf(Tuple.of(2, text), Tuple.of(3, object));
    return entry.list().ofMaxSize(6).map(entries -> list(String.join(" ,\n", entries)));
  }

  /** The entries that name it, or else the fault. */
  private static Object naming(String name, Reading reading) {
    return switch (reading) {
      case NotUnderstood(Obstacle obstacle, String detail) -> obstacle;
      case Understood understood ->
          understood.object().values("revokedAssertions").stream()
              .filter(
                  entry ->
                      Stream.of(entry, entry.path("id"), entry.path("uid"))
                          .anyMatch(
                              value -> BadgeObject.text(value).filter(name::equals).isPresent()))
              .collect(Collectors.toSet());
    };
  }

  private static JsonNode compact(String entry) {
    return Json.read(entry);
  }

  private static Understood understood(Version version, String text, String name) {
    ListedAssertions listed = ListedAssertions.of(version, text.getBytes(UTF_8));
    assertEquals(Optional.empty(), listed.tooLong());
    return assertInstanceOf(Understood.class, listed.about(Set.of(name)));
  }

  private static String list(String entries) {
    return "{\"@context\": \"https://w3id.org/openbadges/v2\", \"type\": \"RevocationList\","
        + " \"id\": \"https://a.example.org/revocations\", \"issuer\": \"https://a.example.org/1\","
        + " \"revokedAssertions\": ["
        + entries
        + "]}";
  }

  private static String urns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"urn:uuid:%08x-1111-4111-8111-111111111111\"".formatted(i))
        .collect(Collectors.joining(","));
  }

  private static String objects(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"id\":\"urn:uuid:%08x-2222-4222-8222-222222222222\",\"revocationReason\":\"why\"}"
                    .formatted(i))
        .collect(Collectors.joining(","));
  }
}
