package dev.blazon.json;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1#z,          https://a.example/x?y=1#z",
    "https://a.example/Māori,            https://a.example/M%C4%81ori",
    "https://a.example/日本?é#ü,          https://a.example/%E6%97%A5%E6%9C%AC?%C3%A9#%C3%BC",
    "https://a.example/%c3%a9,           https://a.example/%c3%a9",
    "https://bücher.example/a,           https://xn--bcher-kva.example/a",
    "https://BÜCHER.example:8443/a,      https://xn--bcher-kva.example:8443/a",
    "https://a_b.example/,               https://a_b.example/",
    "urn:uuid:1,                         urn:uuid:1",
    "urn:example:é,                      urn:example:%C3%A9"
  })
  void anIriStandsForAUri(String iri, String uri) {
    assertEquals(Optional.of(URI.create(uri)), Iris.uri(iri));
  }

  /** What a full-width letter leads to is checked like any other host. */
  @Test
  void lettersOfOtherWidthsAreThePlainOnes() {
    assertEquals(Optional.of(URI.create("https://127.0.0.1/")), Iris.uri("https://１２７.0.0.1/"));
    assertEquals(Optional.of(URI.create("https://a.example/")), Iris.uri("https://a。example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://straße.example/",
        "https://βόλος.example/",
        "https://a\u200db.example/",
        "https://a\u2100b.example/",
        "https://é é.example/",
        "https://a.example/ x",
        "https://é@b.example/",
        "https://[é]/"
      })
  void whatIsNoNameThatCanBeLookedUpIsNone(String iri) {
    assertEquals(Optional.empty(), Iris.uri(iri));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/é,    https://a.example/%C3%A9,     true",
    "https://a.example/%c3,  https://A.EXAMPLE/%C3,        true",
    "https://a.example/A,    https://a.example/a,          false",
    "https://a.example/,     https://a.example,            false",
    "https://bücher.example, https://xn--bcher-kva.example, true",
    "https://а.example/,     https://a.example/,           false",
    "urn:uuid:AB-1,          URN:UUID:ab-1,                true",
    "urn:uuid:AB-1,          urn:uuid:ab-2,                false",
    "urn:example:A,          urn:example:a,                false",
    "A,                      a,                            false",
    "é,                      %C3%A9,                       false",
    "a,                      a,                            true"
  })
  void irisAreTheSameAsTheirUrisAre(String one, String other, boolean same) {
    assertEquals(same, Iris.same(one, other));
    assertEquals(same, Iris.same(other, one));
  }

  /** Punycode takes time with the square of the length. */
  @Test
  void aHostLongerThanAnyNameIsNone() {
    String distinct =
        IntStream.range(0x4e00, 0x9e00).mapToObj(Character::toString).collect(joining());

    assertEquals(Optional.empty(), Iris.uri("https://" + distinct.repeat(8) + ".example/"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://bаdges.example.org/é, https://xn--bdges-4ve.example.org/é",
    "https://straße.example/a,     https://stra%C3%9Fe.example/a",
    "https://a.example/é,          https://a.example/é",
    "a text with é,                a text with é"
  })
  void aHostIsShownInPunycode(String iri, String shown) {
    assertEquals(shown, Iris.withPlainHost(iri));
  }
}
