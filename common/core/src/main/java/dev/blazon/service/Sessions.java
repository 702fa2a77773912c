package dev.blazon.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes a {@link Session} as a text that its holder's browser keeps, and that nobody else can
 * make: base64url (RFC 4648) of JSON, a dot, and HMAC-SHA256 of that. Nothing is kept of it here;
 * so it ends by its time, or when the browser forgets it.
 */
public final class Sessions {
  /** More than any session of ours: an address has 254 characters at the most. */
  private static final int LONGEST = 2_048;

  private final KeyedHash sessions;
  private final KeyedHash forms;
  private final InstantSource time;

  /** Knows its own by keys among these. */
  public Sessions(MacKeys keys, InstantSource time) {
    this.sessions = new KeyedHash(keys, "session");
    this.forms = new KeyedHash(keys, "form");
    this.time = time;
  }

  /**
   * The text that stands for a session.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String write(Session session) {
    String json =
        Json.write(
            Json.mapper()
                .createObjectNode()
                .put("address", session.address())
                .put("learner", session.learner())
                .put("until", session.until().getEpochSecond())
                .put("id", session.id()));
    String said =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return said + "." + sessions.of(said);
  }

  /**
   * The session that a text stands for; empty where it is none of ours, or is over.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public Optional<Session> read(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String said = text.substring(0, dot);
    return sessions.is(text.substring(dot + 1), said)
        ? Optional.of(session(said)).filter(found -> time.instant().isBefore(found.until()))
        : Optional.empty();
  }

  /** We have written it ourselves. */
  private static Session session(String said) {
    try {
      JsonNode json =
          Json.read(new String(Base64.getUrlDecoder().decode(said), StandardCharsets.UTF_8));
      return new Session(
          json.path("address").asText(),
          json.path("learner").asText(),
          Instant.ofEpochSecond(json.path("until").asLong()),
          json.path("id").asText());
    } catch (InvalidJson e) {
      throw new IllegalStateException("a session with our signature is not JSON");
    }
  }

  /**
   * What stands in each form of a session's pages, so that no other site can send one.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String formToken(Session session) {
    return forms.of(session.id());
  }

  /** Whether a form is of this session's pages. */
  public boolean isFormOf(Session session, String token) {
    return forms.is(token, session.id());
  }
}
