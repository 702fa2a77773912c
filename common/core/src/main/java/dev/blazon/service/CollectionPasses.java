package dev.blazon.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.signing.MacKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes a {@link CollectionPass} as a text that stands in a form, and that nobody else can make.
 * What takes it needs no key of {@link Sessions}, with which it could make sessions of anybody.
 */
public final class CollectionPasses {
  private final SignedTexts texts;
  private final InstantSource time;

  /** Knows its own by a key among these. */
  public CollectionPasses(MacKeys keys, InstantSource time) {
    this.texts = new SignedTexts(keys, "collection");
    this.time = time;
  }

  /**
   * The text that stands for a pass.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String write(CollectionPass pass) {
    return texts.write(
        Json.mapper()
            .createObjectNode()
            .put("collection", pass.collection())
            .put("learner", pass.learner())
            .put("address", pass.address())
            .put("until", pass.until().getEpochSecond()));
  }

  /**
   * The pass that a text stands for; empty where it is none of ours, or is over.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public Optional<CollectionPass> read(String text) {
    return texts
        .read(text)
        .map(CollectionPasses::pass)
        .filter(found -> time.instant().isBefore(found.until()));
  }

  private static CollectionPass pass(JsonNode json) {
    return new CollectionPass(
        json.path("collection").asText(),
        json.path("learner").asText(),
        json.path("address").asText(),
        Instant.ofEpochSecond(json.path("until").asLong()));
  }
}
