package dev.blazon.verification.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import dev.blazon.verification.documents.Reading.Obstacle;
import dev.blazon.verification.documents.Reading.Understood;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound on a badge's document lets pass as much as it names, and not one more. */
class DocumentBoundsTest {
  private static final String V2 = "'https://w3id.org/openbadges/v2'";

  @Test
  void contexts() {
    taken("{'@context':[" + repeated(V2, 31) + "],'type':'BadgeClass'}");
    refused(
        Obstacle.UNKNOWN_CONTEXT,
        "it has more than 32 contexts",
        "{'@context':[" + repeated(V2, 32) + "],'type':'BadgeClass'}");
  }

  @Test
  void contextsWithinLists() {
    String one = "{'@context':" + V2 + ",'type':'Alignment','targetName':'x'}";

    taken("{'@context':" + V2 + ",'alignment':[" + repeated(one, 31) + "]}");
    refused(
        Obstacle.UNKNOWN_CONTEXT,
        "it has more than 32 contexts",
        "{'@context':" + V2 + ",'alignment':[" + repeated(one, 32) + "]}");
  }

  @Test
  void terms() {
    taken("{'@context':[" + V2 + ",{" + terms(256) + "}],'type':'BadgeClass'}");
    refused(
        Obstacle.UNKNOWN_CONTEXT,
        "it defines more than 256 terms of its own",
        "{'@context':[" + V2 + ",{" + terms(257) + "}],'type':'BadgeClass'}");
  }

  @Test
  void values() {
    taken("{'x':[" + repeated("1", 19_998) + "]}");
    refused(
        Obstacle.NOT_JSON,
        "it has more than 20000 values",
        "{'x':[" + repeated("1", 19_999) + "]}");
  }

  @Test
  void extensions() {
    String one = "{'type':'Extension'}";

    taken("{'@context':" + V2 + ",'extensions:x':[" + repeated(one, 32) + "]}");
    refused(
        Obstacle.NOT_LINKED_DATA,
        "it has more than 32 extensions",
        "{'@context':" + V2 + ",'extensions:x':[" + repeated(one, 33) + "]}");
  }

  /** The object itself, its list of types and the list of names come to five. */
  @Test
  void valuesOfExtensions() {
    String start = "{'@context':" + V2 + ",'extensions:x':{'type':['Extension','x:y'],'x:z':[";

    taken(start + repeated("1", 3_995) + "]}}");
    refused(
        Obstacle.NOT_LINKED_DATA,
        "its extensions have more than 4000 values, counted for each of their types",
        start + repeated("1", 3_996) + "]}}");
  }

  @Test
  void quotedCharacters() {
    assertEquals('"' + "x".repeat(300) + '"', Quoted.of("x".repeat(300)));
    assertEquals('"' + "x".repeat(300) + "…\"", Quoted.of("x".repeat(301)));
  }

  @Test
  void theContextOutsideTheBundleIsNamedAmongOthers() {
    refused(
        Obstacle.UNKNOWN_CONTEXT,
        "the context \"https://evil.example.org/c\" is not in the bundle",
        "{'@context':"
            + V2
            + ",'criteria':{'@context':["
            + V2
            + ",'https://evil.example.org/c'],"
            + "'type':'Criteria','narrative':'x'}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"x\""})
  void anOlderRevocationListIsAnObject(String json) {
    assertEquals(
        new NotUnderstood(Obstacle.NOT_JSON, "it is not a JSON object"),
        DocumentReader.readRevocationList(Version.V1_1, json.getBytes(UTF_8)));
  }

  @Test
  void anOlderRevocationListIsJson() {
    NotUnderstood fault =
        assertInstanceOf(
            NotUnderstood.class,
            DocumentReader.readRevocationList(Version.V1_0, "{\n 7}".getBytes(UTF_8)));

    assertEquals(Obstacle.NOT_JSON, fault.obstacle());
    assertTrue(fault.detail().startsWith("line 2, column "), fault.detail());
  }

  private static void taken(String json) {
    assertInstanceOf(Understood.class, read(json));
  }

  private static void refused(Obstacle obstacle, String detail, String json) {
    assertEquals(new NotUnderstood(obstacle, detail), read(json));
  }

  private static Reading read(String json) {
    return DocumentReader.read(Json.read(json.replace('\'', '"')));
  }

  private static String repeated(String value, int times) {
    return String.join(",", Collections.nCopies(times, value));
  }

  private static String terms(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'t%d':'https://example.org/t%d'".formatted(i, i))
        .collect(Collectors.joining(","));
  }
}
