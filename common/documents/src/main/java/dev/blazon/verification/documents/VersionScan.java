package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells which version of Open Badges a document is of, by its context or, where it has none, by the
 * terms it uses.
 */
final class VersionScan {
  private VersionScan() {}

  /**
   * By its context; 1.0 and 0.5 had none, and are known by the terms they use. Of these two, "if
   * badge is a URL, it's the version described by this document. If it's an object, it's the old
   * version" (Assertion Specification Changes, from 0.5 to 1.0).
   *
   * <p>A document that names both contexts is of 2.0: it asks to be read in those terms. So is one
   * that has no context and writes full IRIs, or terms that came with 2.0.
   */
  static Version of(JsonNode json) {
    JsonNode context = json.path("@context");
    if (namesV2(json)) {
      return Version.V2_0;
    }
    if (contexts(context).anyMatch(Contexts::isV1)) {
      return Version.V1_1;
    }
    boolean plain =
        context.isMissingNode()
            && Stream.of("publicKey", "revokedAssertions").noneMatch(json::has)
            && Stream.of("startsWith", "allowedOrigins").noneMatch(json.path("verification")::has)
            && Stream.of("recipient", "badge", "issuer", "criteria", "url", "name")
                .anyMatch(json::has);
    if (!plain) {
      return Version.V2_0;
    }
    return json.path("badge").isObject() ? Version.V0_5 : Version.V1_0;
  }

  /** Whether it names the context of Open Badges 2.0. */
  static boolean namesV2(JsonNode json) {
    return isV2(json.path("@context"));
  }

  /** Whether the context of Open Badges 2.0 is this, or among these. */
  static boolean isV2(JsonNode context) {
    return contexts(context).anyMatch(Contexts::isV2);
  }

  /** Whether it names a context of Open Badges 3.0, which is a standard of its own. */
  static boolean isV3(JsonNode json) {
    return contexts(json.path("@context")).anyMatch(Contexts::isV3);
  }

  private static Stream<String> contexts(JsonNode context) {
    return context.isArray()
        ? StreamSupport.stream(context.spliterator(), false).flatMap(VersionScan::contexts)
        : Stream.ofNullable(context.textValue());
  }
}
