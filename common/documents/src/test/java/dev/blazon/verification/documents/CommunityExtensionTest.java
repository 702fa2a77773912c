package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of types says what the bundle's contexts say, and every schema can be used. */
class CommunityExtensionTest {
  private static final String BUNDLE = "/dev/blazon/verification/contexts/extensions";

  static List<String> folders() throws IOException, URISyntaxException {
    URI bundle = CommunityExtensionTest.class.getResource(BUNDLE).toURI();
    try (Stream<Path> files = Files.list(Path.of(bundle))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theTypeThatItsContextValidatesIsKnown(String folder) {
    JsonNode validation = json(folder, "context.json").path("obi:validation").path(0);
    String type = validation.path("obi:validatesType").textValue();
    BadgeObject read =
        readable(
            """
            {"@context": ["https://w3id.org/openbadges/v2",
              "https://w3id.org/openbadges/extensions/%s/context.json"],
             "id": "https://example.org/1", "type": "%s"}\
            """
                .formatted(folder, type));

    List<String> known =
        read.types().stream()
            .flatMap(each -> CommunityExtension.ofType(each).stream())
            .map(CommunityExtension::folder)
            .toList();

    assertEquals(List.of(folder), known, read.types().toString());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itsContextIsUnderItsAddress(String folder) {
    assertTrue(Contexts.find(new CommunityExtension(folder).context()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itsSchemaRefersToNothingBeyondItself(String folder) {
    assertTrue(
        json(folder, "schema.json").findValuesAsText("$ref").stream()
            .allMatch(reference -> reference.startsWith("#/definitions/")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itsSchemaRefusesWhatIsNotThere(String folder) {
    ExtensionFound empty = new ExtensionFound("x", BadgeObject.EMPTY, List.of(), true);

    List<String> faults = ExtensionSchema.of(new CommunityExtension(folder)).faults(empty);

    boolean asks = json(folder, "schema.json").path("required").size() > 0;
    assertEquals(asks, !faults.isEmpty(), faults.toString());
  }

  @Test
  void theyAreAllHere() throws IOException, URISyntaxException {
    assertEquals(11, folders().size());
  }

  private static JsonNode json(String folder, String file) {
    String path = BUNDLE + "/" + folder + "/" + file;
    try (var stream = CommunityExtensionTest.class.getResourceAsStream(path)) {
      return Json.read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadgeObject readable(String json) {
    return switch (DocumentReader.read(Json.read(json))) {
      case Reading.Understood understood -> understood.object();
      case Reading.NotUnderstood notUnderstood -> throw new AssertionError(notUnderstood);
    };
  }
}
