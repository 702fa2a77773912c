package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.service.LookUpPathway;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The document of a pathway is JSON-LD that means what it says: by these lines of CTDL's own
 * context it expands to the terms of CTDL, and every component that it names is in it.
 */
class PathwayAsLinkedDataTest {
  private static final String TERMS = "https://purl.org/ctdl/terms/";

  private static final String CONTEXT =
      """
      {"@context": {
        "ceterms": "https://purl.org/ctdl/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "ceterms:name": {"@container": "@language"},
        "ceterms:description": {"@container": "@language"},
        "ceterms:subjectWebpage": {"@type": "@id"},
        "ceterms:ownedBy": {"@type": "@id"},
        "ceterms:hasPart": {"@type": "@id"},
        "ceterms:hasChild": {"@type": "@id"},
        "ceterms:hasDestinationComponent": {"@type": "@id"},
        "ceterms:hasCondition": {"@type": "@id"},
        "ceterms:targetComponent": {"@type": "@id"},
        "ceterms:precedes": {"@type": "@id"},
        "ceterms:proxyFor": {"@type": "@id"},
        "ceterms:requiredNumber": {"@type": "xsd:integer"}
      }}
      """;

  @Test
  void itExpandsWithoutAnythingLeftOut() throws JsonLdError {
    InMemoryStore store = new InMemoryStore();
    Pathway pathway = SeededPathways.pathway("data:image/png;base64,AAAA");
    store.commit(List.of(new Change.AddPathway(pathway)), null);
    String written =
        new LookUpPathway(store, store, EventsSeed.URLS).document(pathway.id()).orElseThrow();

    JsonNode expanded = expanded(written);

    assertEquals(Json.read(written).path("@graph").size(), expanded.size());
    JsonNode whole = expanded.path(0);
    assertEquals(TERMS + "Pathway", whole.at("/@type/0").asText());
    assertEquals("Welder", whole.path(TERMS + "name").path(0).path("@value").asText());
    assertEquals("und", whole.path(TERMS + "name").path(0).path("@language").asText());
    List<String> here = expanded.findValuesAsText("@id");
    for (JsonNode part : whole.path(TERMS + "hasPart")) {
      assertTrue(here.contains(part.path("@id").asText()), part.toString());
    }
    assertEquals(1 + 2 + 3, whole.path(TERMS + "hasPart").size());
    JsonNode goal = expanded.path(1);
    JsonNode condition = goal.path(TERMS + "hasCondition").path(0);
    assertEquals(TERMS + "ComponentCondition", condition.at("/@type/0").asText());
    assertEquals(2, condition.path(TERMS + "requiredNumber").path(0).path("@value").asInt());
    assertEquals(2, condition.path(TERMS + "targetComponent").size());
  }

  /** With the context that it names, of which no more than this is needed. */
  private static JsonNode expanded(String written) throws JsonLdError {
    return Json.read(
        JsonLd.expand(JsonDocument.of(new StringReader(written)))
            .loader(
                (url, options) -> {
                  if (!url.toString().equals("https://credreg.net/ctdl/schema/context/json")) {
                    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
                  }
                  return JsonDocument.of(new StringReader(CONTEXT));
                })
            .get()
            .toString());
  }
}
