package dev.blazon.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Profile;

/**
 * Writes the Profile of a later {@link dev.blazon.lifecycle.Span}: the issuer's own with another
 * id, key and RevocationList, and related to it. It is made of the issuer's as it is now, so that a
 * new address shows in every span.
 */
final class SpanProfile {
  private SpanProfile() {}

  /**
   * The Profile of a span, as JSON: the issuer's own, with one key and one RevocationList.
   *
   * @param own the issuer's own Profile, as it is kept: without Endorsements, which are of it alone
   * @param id the URL where this one is served
   * @param key the IRI of its one key
   * @param revocations the URL of its RevocationList
   */
  static String json(Profile own, String id, String key, String revocations) {
    ObjectNode profile = Json.mapper().valueToTree(own);
    profile.put("id", id).put("publicKey", key).put("revocationList", revocations);
    profile.withArray("related").addObject().put("type", "Issuer").put("id", own.id());
    return Json.write(profile);
  }
}
