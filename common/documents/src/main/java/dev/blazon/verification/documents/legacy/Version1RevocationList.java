package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Translates the Badge Revocation List of Open Badges 1.0 and 1.1 into a RevocationList of 2.0: it
 * is "a JSON representation of an object where the keys are the uid or id of a revoked badge
 * assertion, and the values are the reason for revocation".
 */
public final class Version1RevocationList {
  private Version1RevocationList() {}

  /**
   * Translates the list into a RevocationList of 2.0. Who is a key is revoked, whatever the value.
   */
  public static ObjectNode upgrade(ObjectNode written) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("type", "RevocationList");
    ArrayNode revoked = list.putArray("revokedAssertions");
    written
        .properties()
        .forEach(
            member -> {
              ObjectNode entry = revoked.addObject().put("uid", member.getKey());
              entry.set("revocationReason", member.getValue());
            });
    return list;
  }
}
