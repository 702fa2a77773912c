package dev.blazon.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes JSON as a text that a browser keeps for us, and that nobody else can make: base64url (RFC
 * 4648), a dot, and HMAC-SHA256 of what is before it.
 */
final class SignedTexts {
  /** More than any of ours: an address has 254 characters at the most. */
  private static final int LONGEST = 2_048;

  private final KeyedHash hash;

  /**
   * Knows its own by a key among these.
   *
   * @param purpose what the texts are for: one of another purpose is none of ours
   */
  SignedTexts(MacKeys keys, String purpose) {
    this.hash = new KeyedHash(keys, purpose);
  }

  /**
   * The text that says this.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  String write(JsonNode json) {
    String said =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    return said + "." + hash.of(said);
  }

  /**
   * What a text says; empty where it is none of ours.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  Optional<JsonNode> read(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String said = text.substring(0, dot);
    return hash.is(text.substring(dot + 1), said) ? Optional.of(json(said)) : Optional.empty();
  }

  /** We have written it ourselves. */
  private static JsonNode json(String said) {
    try {
      return Json.read(new String(Base64.getUrlDecoder().decode(said), StandardCharsets.UTF_8));
    } catch (InvalidJson e) {
      throw new IllegalStateException("a text with our signature is not JSON", e);
    }
  }
}
