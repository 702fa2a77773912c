package dev.blazon.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Profile;

/**
 * The Profile of a later key epoch: the issuer's own in all but its id and its key, and related to
 * it. It is made of the issuer's as it is now, so that a new address shows in every epoch.
 */
final class EpochProfile {
  private EpochProfile() {}

  /**
   * Its JSON.
   *
   * @param own the issuer's own Profile, as it is kept: without Endorsements, which are of it alone
   * @param id the URL where this one is served
   * @param key the IRI of its one key
   */
  static String json(Profile own, String id, String key) {
    ObjectNode profile = Json.mapper().valueToTree(own);
    profile.put("id", id).put("publicKey", key);
    profile.withArray("related").addObject().put("type", "Issuer").put("id", own.id());
    return Json.write(profile);
  }
}
