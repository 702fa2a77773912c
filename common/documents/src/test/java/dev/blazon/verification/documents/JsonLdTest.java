package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.api.CompactionApi;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.JsonLd.NotLinkedDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contexts processed once make the documents that contexts processed each time make. */
class JsonLdTest {
  /** Fixtures of the verifier, which is above this module: whatever it reads is read here too. */
  private static final Path VERIFIED =
      Path.of("..", "verification", "src", "test", "resources", "dev", "blazon", "verification");

  private static final JsonDocument V2 =
      JsonDocument.of(
          JakartaJson.of(Json.read("{\"@context\":\"" + Contexts.V2 + "\"}")).asJsonObject());

  @TestFactory
  Stream<DynamicTest> everyFormOfContextReadsAsTheProcessorReadsIt() throws Exception {
    return Json.read(contexts()).properties().stream()
        .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> sameAs(form.getValue())));
  }

  /** Each object of every fixture, by itself and laid over all that the good documents say. */
  @Test
  void everyFixtureReadsAsTheProcessorReadsIt() throws Exception {
    Set<JsonNode> documents = new HashSet<>();
    ObjectNode good = Json.mapper().createObjectNode();
    for (JsonNode document : read(VERIFIED.resolve("base.json"))) {
      objects(document, documents);
      good.setAll((ObjectNode) document);
    }
    try (Stream<Path> files = Files.walk(VERIFIED.resolve("cases"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<JsonNode> patches = new ArrayList<>();
        objects(read(file), patches);
        documents.addAll(patches);
        patches.forEach(patch -> documents.add(good.deepCopy().setAll((ObjectNode) patch)));
      }
    }

    assertTrue(documents.size() > 400);
    for (JsonNode document : documents) {
      sameAs(document);
    }
  }

  private static void sameAs(JsonNode document) {
    assertEquals(byTheProcessor(document), byUs(document), document::toString);
  }

  private static String byUs(JsonNode document) {
    try {
      return JsonLd.compact((ObjectNode) document).toString();
    } catch (NotLinkedDataException e) {
      return "none: " + e.getMessage();
    }
  }

  private static String byTheProcessor(JsonNode document) {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, _) ->
                Contexts.find(url.toString())
                    .orElseThrow(
                        () -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED)));
    options.setCompactToRelative(false);
    try {
      return JakartaJson.of(
              new CompactionApi(JsonDocument.of(JakartaJson.of(document).asJsonObject()), V2)
                  .options(options)
                  .get())
          .toString();
    } catch (JsonLdError e) {
      return "none: " + e.getCode();
    } catch (RuntimeException e) {
      return "none: it cannot be processed";
    }
  }

  private static void objects(JsonNode node, Collection<JsonNode> found) {
    if (node.isObject()) {
      found.add(node);
    }
    node.forEach(child -> objects(child, found));
  }

  private static JsonNode read(Path file) throws IOException {
    return Json.read(Files.readAllBytes(file));
  }

  private static byte[] contexts() throws IOException {
    try (InputStream contexts = JsonLdTest.class.getResourceAsStream("contexts.json")) {
      return Objects.requireNonNull(contexts, "contexts.json").readAllBytes();
    }
  }
}
