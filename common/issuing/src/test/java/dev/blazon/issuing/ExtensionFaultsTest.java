package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Extension;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionFaultsTest {
  private static final String APPLY_LINK =
      "\"@context\":\"https://w3id.org/openbadges/extensions/applyLinkExtension/context.json\","
          + "\"type\":[\"Extension\",\"extensions:ApplyLink\"]";

  @Test
  void whatFitsItsSchemaHasNone() {
    assertEquals(List.of(), faults("{" + APPLY_LINK + ",\"url\":\"https://example.org/apply\"}"));
  }

  @Test
  void whatDoesNotFitItsSchemaIsNamed() {
    List<Fault> faults = faults("{" + APPLY_LINK + "}");

    assertEquals(1, faults.size(), faults.toString());
    assertEquals("/extensions/extensions:ApplyLink", faults.getFirst().pointer());
    assertTrue(faults.getFirst().detail().contains("url"), faults.toString());
  }

  @Test
  void aContextThatNoVerifierHasIsRefused() {
    String unknown =
        "{\"@context\":\"https://example.org/own\",\"type\":[\"Extension\",\"x:Own\"]}";

    assertEquals("/extensions/extensions:ApplyLink/@context", faults(unknown).getFirst().pointer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'@type': 'x' | /@type",
        "'more': {'@id': 'x'} | /more/@id",
        "'more': [1, [{'deep': {'@graph': []}}]] | /more/1/0/deep/@graph"
      })
  void aKeywordOfJsonLdIsRefusedHoweverDeep(String properties, String place) {
    String extension =
        "{%s,\"url\":\"https://example.org/apply\",%s}"
            .formatted(APPLY_LINK, properties.replace('\'', '"'));
    assertEquals(
        List.of(
            new Fault(
                "/extensions/extensions:ApplyLink" + place,
                "is a keyword of JSON-LD, which has no place here")),
        faults(extension));
  }

  @Test
  void halfACharacterAndANumberWithoutEndAreRefused() {
    List<Fault> faults =
        faults(
            "{"
                + APPLY_LINK
                + ",\"url\":\"https://example.org/apply\",\"more\":[\"\\ud83c\",1e999]}");
    assertEquals(
        List.of("holds half a character", "is a number that is too large"),
        faults.stream().map(Fault::detail).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udfff", "a\\ud83c", "\\udf93\\ud83c"})
  void halvesOfCharactersAreKnownByTheirBounds(String half) {
    assertEquals(
        List.of("holds half a character"), faults(text(half)).stream().map(Fault::detail).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud7ff", "\\ue000", "\\ud83c\\udf93", "\uff5e"})
  void whatIsBesideThemIsGood(String whole) {
    assertEquals(List.of(), faults(text(whole)));
  }

  @Test
  void aHundredFaultsAreToldAndNoMoreAreLookedFor() {
    String keywords =
        IntStream.range(0, 150).mapToObj(i -> ",\"@" + i + "\":1").collect(Collectors.joining());
    String extension =
        "{%s,\"url\":\"https://example.org/apply\"%s}".formatted(APPLY_LINK, keywords);
    assertEquals(100, faults(extension).size());
  }

  private static String text(String escaped) {
    return "{%s,\"url\":\"https://example.org/apply\",\"more\":\"%s\"}"
        .formatted(APPLY_LINK, escaped);
  }

  private static List<Fault> faults(String extension) {
    return ExtensionFaults.of(
        Map.of("extensions:ApplyLink", Json.readStored(extension, Extension.class)));
  }
}
