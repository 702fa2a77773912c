package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Profile;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a thing can be changed, and is said of one in a journey. */
class EveryPropertyTest {
  private final JsonNode schemas = OpenApi.ours().document().at("/components/schemas");

  @ParameterizedTest
  @CsvSource({"NewIssuer, IssuerChanges", "NewBadge, BadgeChanges"})
  void whatCanBeSaidCanBeChanged(String made, String changes) {
    assertEquals(properties(made), properties(changes));
  }

  /** Clients read there what they can find in it. What can stand in any document is the rest. */
  @ParameterizedTest
  @ValueSource(classes = {BadgeClass.class, Profile.class, Assertion.class})
  void whatADocumentSaysIsDescribed(Class<?> document) {
    Set<String> described = properties(document.getSimpleName());
    Set<String> components = new TreeSet<>();
    for (RecordComponent component : document.getRecordComponents()) {
      components.add(component.getName());
    }
    described.removeAll(Set.of("@context", "type", "@language", "endorsement"));
    components.remove("additional");
    assertEquals(components, described);
  }

  /** How its Assertions are verified, for how long and renewed stands in no document of a badge. */
  @Test
  void theBadgeOfTheJourneySaysAllThatCanBeSaid() throws IOException {
    Set<String> said = said("badge");
    said.addAll(Set.of("verification", "validity", "expiryPolicy", "renewal"));
    assertEquals(properties("NewBadge"), said);
  }

  /** How its pages look, and what is kept of its recipients, stand in no document of an issuer. */
  @Test
  void theIssuerOfTheJourneySaysAllThatCanBeSaid() throws IOException {
    Set<String> said = said("issuer");
    said.addAll(
        Set.of(
            "brand",
            "accentColor",
            "linkedInOrganizationId",
            "contact",
            "erasure",
            "acceptance",
            "mail"));
    assertEquals(properties("NewIssuer"), said);
  }

  private static Set<String> said(String name) throws IOException {
    String path =
        "functions/tests/src/test/resources/dev/blazon/journey/everything/%s.json".formatted(name);
    return names(Json.read(Files.readString(Machine.project().resolve(path))));
  }

  private Set<String> properties(String schema) {
    return names(schemas.path(schema).path("properties"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
