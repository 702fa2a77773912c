package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A {@link BadgeCollection} as an item, and back. Its entries are JSON text. */
final class CollectionItems {
  private CollectionItems() {}

  static Map<String, Attribute> write(BadgeCollection collection) {
    return new ItemWriter(BadgeTable.collection(collection.id()), "Collection")
        .text("id", collection.id())
        .text("learner", collection.learner())
        .text("title", collection.title())
        .text("entries", entries(collection.entries()))
        .time("createdAt", collection.createdAt())
        .time("changedAt", collection.changedAt())
        .number("version", collection.version())
        .text(BadgeTable.PARENT, BadgeTable.collections(collection.learner()))
        .text(BadgeTable.ORDER, BadgeTable.order(collection.createdAt(), collection.id()))
        .item();
  }

  static BadgeCollection read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return BadgeCollectionBuilder.builder()
        .id(item.text("id"))
        .learner(item.text("learner"))
        .title(item.text("title"))
        .entries(entries(item.text("entries")))
        .createdAt(item.time("createdAt"))
        .changedAt(item.time("changedAt"))
        .version(item.number("version"))
        .build();
  }

  private static String entries(List<CollectionEntry> entries) {
    ArrayNode all = Json.mapper().createArrayNode();
    entries.forEach(entry -> write(entry, all.addObject()));
    return Json.write(all);
  }

  /** Writes a badge of a collection or a plan. */
  static void write(CollectionEntry entry, ObjectNode json) {
    switch (entry) {
      case CollectionEntry.Ours(var assertion) -> json.put("assertion", assertion);
      case CollectionEntry.Elsewhere(
              var iri,
              var hosted,
              var badge,
              var issuer,
              var issuerId,
              var issuedOn,
              var badgeClass,
              var expires,
              var checkedAt,
              var found) -> {
        json.put("iri", iri)
            .put("hosted", hosted)
            .put("badge", badge)
            .put("issuer", issuer)
            .put("issuerId", issuerId)
            .put("checkedAt", checkedAt.toString())
            .put("found", found.name());
        if (issuedOn != null) {
          json.put("issuedOn", issuedOn.toString());
        }
        if (badgeClass != null) {
          json.put("badgeClass", badgeClass);
        }
        if (expires != null) {
          json.put("expires", expires.toString());
        }
      }
    }
  }

  private static List<CollectionEntry> entries(String json) {
    return StoredJson.list(json, CollectionItems::entry);
  }

  /** Reads a badge of a collection or a plan, as it was written. */
  static CollectionEntry entry(JsonNode json) {
    return json.has("assertion")
        ? new CollectionEntry.Ours(json.path("assertion").asText())
        : ElsewhereBuilder.builder()
            .iri(json.path("iri").asText())
            .hosted(json.path("hosted").asBoolean())
            .badge(json.path("badge").asText())
            .issuer(json.path("issuer").asText())
            .issuerId(json.path("issuerId").asText())
            .issuedOn(StoredJson.time(json, "issuedOn"))
            .badgeClass(StoredJson.text(json, "badgeClass"))
            .expires(StoredJson.time(json, "expires"))
            .checkedAt(Instant.parse(json.path("checkedAt").asText()))
            .found(CollectionEntry.Found.valueOf(json.path("found").asText()))
            .build();
  }
}
