package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.json.Texts;
import dev.blazon.verification.documents.HandedIn;

/**
 * Tells what kind of text was handed in that is no badge: a list, a JSON-LD context, other or
 * broken JSON, or no JSON.
 */
final class NonBadgeText {
  private NonBadgeText() {}

  /** What a text is, by how it begins and whether it is JSON. */
  static HandedIn of(String text) {
    String bare = Texts.bare(text);
    if (bare.startsWith("[")) {
      return HandedIn.LIST;
    }
    if (!bare.startsWith("{")) {
      return HandedIn.OTHER_TEXT;
    }
    try {
      return of(Json.read(bare));
    } catch (InvalidJson e) {
      return HandedIn.BROKEN_JSON;
    }
  }

  /** What a JSON is: a context has {@code @context} and no other member. */
  static HandedIn of(JsonNode json) {
    JsonNode context = json.path("@context");
    return json.size() == 1 && (context.isObject() || context.isArray())
        ? HandedIn.JSON_LD_CONTEXT
        : HandedIn.OTHER_JSON;
  }
}
