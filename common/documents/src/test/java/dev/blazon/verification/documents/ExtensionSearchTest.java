package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtensionSearchTest {
  private static final String APPLY_LINK =
      "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json";

  @Test
  void findsAnExtensionWithItsContextAndTypes() {
    ExtensionFound found =
        only(
            """
            'extensions:ApplyLink':{'@context':'%s','type':['Extension','extensions:ApplyLink'],
             'url':'https://example.org/apply'}\
            """
                .formatted(APPLY_LINK));

    assertEquals("extensions:ApplyLink", found.place());
    assertEquals(List.of(APPLY_LINK), found.contexts());
    assertEquals(Set.of("extensions:ApplyLink"), found.ownTypes());
    assertTrue(found.declared());
    assertTrue(found.understood());
  }

  @Test
  void namesThePlaceDeepWithinTheDocument() {
    assertEquals(
        "criteria.https://example.org/route",
        only("'criteria':{'https://example.org/route':{'type':'Extension'}}").place());
  }

  @Test
  void findsAnExtensionWithinAnother() {
    List<String> places =
        readable(
                """
                'extensions:A':{'type':'Extension','extensions:B':{'type':'Extension'},
                 'extensions:C':{'type':'extensions:C'}}\
                """)
            .extensions()
            .stream()
            .map(ExtensionFound::place)
            .toList();

    assertEquals(List.of("extensions:A.extensions:B", "extensions:A"), places);
  }

  @Test
  void aContextOutsideTheBundleHidesNoMoreThanItsObject() {
    BadgeObject document =
        readable(
            """
            'extensions:Route':{'@context':'https://contexts.example.org/route','type':'Extension',
             'start':'North'},'name':'Map reading'\
            """);

    assertFalse(document.extensions().getFirst().understood());
    assertEquals("Map reading", document.text("name").orElseThrow());
  }

  @Test
  void notesAreTakenOffAgain() {
    BadgeObject document =
        readable(
            """
            'extensions:Route':{'@context':'https://contexts.example.org/route','type':'Extension'},
            'criteria':{'@context':{'why':'https://example.org/why'},'narrative':'Walk.','why':'x'}\
            """);

    assertFalse(document.json().toString().contains("urn:blazon"), document.json().toString());
    assertEquals("Walk.", document.object("criteria").orElseThrow().text("narrative").orElse(""));
  }

  @Test
  void aNoteOfTheDocumentsOwnIsNoContext() {
    assertEquals(
        List.of("x"),
        only("'extensions:Route':{'urn:blazon:own-context':'x','type':'Extension'}").contexts());
  }

  @Test
  void aBareLinkStaysALink() {
    BadgeObject document =
        readable("'issuer':{'@context':'%s','id':'https://example.org/i'}".formatted(APPLY_LINK));

    assertTrue(document.json().path("issuer").isTextual(), document.json().toString());
  }

  @Test
  void anObjectWithAnIdAndAPropertyIsNoBareLink() {
    ExtensionFound found =
        only(
            "'extensions:Route':{'@context':'%s','id':'https://example.org/r','url':'a:b'}"
                .formatted(APPLY_LINK));

    assertEquals(List.of(APPLY_LINK), found.contexts());
  }

  @Test
  void faultsNameTheirPlaceWithinTheExtension() {
    assertEquals(
        List.of("required property 'url' not found"), schemaFaults("'type':['Extension',%s]"));
    assertEquals(
        List.of("/url: integer found, string expected"),
        schemaFaults("'type':['Extension',%s],'url':7"));
  }

  private static List<String> schemaFaults(String members) {
    return only(("'extensions:ApplyLink':{'@context':'" + APPLY_LINK + "'," + members + "}")
            .formatted("'extensions:ApplyLink'"))
        .schemaFaults();
  }

  private static ExtensionFound only(String members) {
    List<ExtensionFound> found = readable(members).extensions();
    assertEquals(1, found.size());
    return found.getFirst();
  }

  private static BadgeObject readable(String members) {
    String json =
        "{'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass',%s}".formatted(members);
    return switch (DocumentReader.read(Json.read(json.replace('\'', '"')))) {
      case Reading.Understood understood -> understood.object();
      case Reading.NotUnderstood notUnderstood -> throw new AssertionError(notUnderstood);
    };
  }
}
