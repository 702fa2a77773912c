package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Iris;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Translates documents of Open Badges 0.5 into the terms of 2.0: one document, which contains the
 * badge and its issuer. The issuer is known by its {@code origin}, which stays beside the {@code
 * url} that 2.0 has for it.
 */
public final class Version05 {
  private Version05() {}

  /**
   * Translates a document of 0.5 into the terms of 2.0.
   *
   * @param plain a document without members that JSON-LD would take for keywords
   */
  public static ObjectNode upgrade(ObjectNode plain) {
    JsonNode origin = plain.path("badge").path("issuer").path("origin");
    ObjectNode upgraded = JsonNodeFactory.instance.objectNode();
    recipient(plain, upgraded);
    ObjectNode verification = upgraded.putObject("verification").put("type", "HostedBadge");
    JsonNode verify = plain.path("verify");
    if (verify.path("type").asText().equals("hosted")) {
      // Not in the text of 0.5, but in what Mozilla's and others' servers wrote until 1.0 came.
      PlainJson.copy(verify, verification, "url");
    }
    PlainJson.move(plain, "issued_on", upgraded, "issuedOn");
    PlainJson.copy(plain, upgraded, "expires", "evidence", "revoked", "revocationReason");
    absolute(upgraded, "evidence", origin);
    if (plain.path("badge").isObject()) {
      upgraded.set("badge", badge(plain.path("badge"), origin));
    }
    return Version11.withTermsOf20(upgraded);
  }

  /** An address has an at sign, and a hash ("{@code sha256$…}") never. */
  private static void recipient(ObjectNode plain, ObjectNode upgraded) {
    JsonNode recipient = plain.path("recipient");
    if (recipient.isTextual()) {
      ObjectNode identity = upgraded.putObject("recipient");
      identity.put("type", "email");
      identity.put("hashed", !recipient.textValue().contains("@"));
      identity.set("identity", recipient);
      PlainJson.copy(plain, identity, "salt");
    }
  }

  private static ObjectNode badge(JsonNode plain, JsonNode origin) {
    ObjectNode badge = JsonNodeFactory.instance.objectNode();
    badge.put("type", "BadgeClass");
    PlainJson.copy(plain, badge, "name", "description", "image", "criteria");
    absolute(badge, "image", origin);
    absolute(badge, "criteria", origin);
    JsonNode issuer = plain.path("issuer");
    if (issuer.isObject()) {
      ObjectNode profile = badge.putObject("issuer");
      profile.put("type", "Profile");
      PlainJson.copy(issuer, profile, "name", "origin", "org");
      PlainJson.move(issuer, "origin", profile, "url");
      PlainJson.move(issuer, "contact", profile, "email");
    }
    return badge;
  }

  /** "If a URL is not fully-qualified it is assumed to be relative to the issuing domain." */
  private static void absolute(ObjectNode object, String property, JsonNode origin) {
    if (object.path(property).isTextual() && origin.isTextual()) {
      String base = origin.textValue();
      resolve(base.endsWith("/") ? base : base + "/", object.path(property).textValue())
          .ifPresent(url -> object.put(property, url));
    }
  }

  private static Optional<String> resolve(String base, String url) {
    try {
      return Iris.resolved(new URI(base), new URI(url)).map(URI::toString);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
