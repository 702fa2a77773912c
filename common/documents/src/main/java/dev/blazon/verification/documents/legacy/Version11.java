package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Translates documents of Open Badges 1.1 into the terms of 2.0. Its context maps most terms to the
 * IRIs that 2.0 has for them, so compaction has done the most of it; the rest is what "Open Badges
 * Specification Version 2.0 Changes" lists.
 */
public final class Version11 {
  private static final Map<String, String> ALIGNMENT =
      Map.of("name", "targetName", "url", "targetUrl", "description", "targetDescription");

  /** As compaction writes what the 1.1 context means by {@code revoked}. */
  private static final String REVOKED = "sec:revoked";

  private Version11() {}

  /**
   * What a document says in the terms of 1.1 itself.
   *
   * @param compact it, in the terms of the 2.0 context, as its own context maps them
   */
  public static ObjectNode written(ObjectNode compact) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    compact
        .properties()
        .forEach(
            member -> {
              switch (member.getKey()) {
                case "verification" -> written.set("verify", member.getValue());
                case REVOKED -> written.set("revoked", member.getValue().path("@value"));
                default -> written.set(member.getKey(), member.getValue());
              }
            });
    return written;
  }

  /** Translates what a document says in the terms of 1.1. */
  public static ObjectNode upgrade(ObjectNode written) {
    ObjectNode upgraded = written.deepCopy();
    JsonNode verify = upgraded.remove("verify");
    if (verify != null) {
      upgraded.set("verification", verify);
    }
    return withTermsOf20(upgraded);
  }

  /** Brings dates and AlignmentObjects to their 2.0 form. */
  static ObjectNode withTermsOf20(ObjectNode object) {
    instant(object, "issuedOn");
    instant(object, "expires");
    JsonNode alignment = object.path("alignment");
    if (alignment.isObject()) {
      object.set("alignment", alignment(alignment));
    } else if (alignment.isArray()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      alignment.forEach(each -> all.add(each.isObject() ? alignment(each) : each));
      object.set("alignment", all);
    }
    return object;
  }

  private static void instant(ObjectNode object, String property) {
    OlderDateTimes.of(object.path(property))
        .ifPresent(instant -> object.put(property, instant.toString()));
  }

  private static ObjectNode alignment(JsonNode older) {
    ObjectNode alignment = JsonNodeFactory.instance.objectNode();
    older
        .properties()
        .forEach(
            member ->
                alignment.set(
                    ALIGNMENT.getOrDefault(member.getKey(), member.getKey()), member.getValue()));
    return alignment;
  }
}
