package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Translates documents of Open Badges 1.0 into the terms of 2.0, by the tables of BadgeAssertion,
 * BadgeClass and IssuerOrganization, whose terms do not clash. An {@code id} is not among them: a
 * document is known by the URL that serves it.
 */
public final class Version10 {
  private Version10() {}

  /**
   * Translates a document of 1.0 into the terms of 2.0.
   *
   * @param plain a document without members that JSON-LD would take for keywords
   */
  public static ObjectNode upgrade(ObjectNode plain) {
    ObjectNode upgraded = JsonNodeFactory.instance.objectNode();
    PlainJson.copy(
        plain, upgraded, "uid", "recipient", "badge", "issuedOn", "image", "evidence", "expires");
    PlainJson.move(plain, "verify", upgraded, "verification");
    PlainJson.copy(plain, upgraded, "revoked", "revocationReason");
    PlainJson.copy(plain, upgraded, "name", "description", "criteria", "issuer");
    PlainJson.copy(plain, upgraded, "alignment", "tags", "url", "email", "revocationList");
    return Version11.withTermsOf20(upgraded);
  }
}
