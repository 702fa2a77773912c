package dev.blazon.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes a {@link Session} as a text that its holder's browser keeps, and that nobody else can
 * make. Nothing is kept of it here; so it ends by its time, or when the browser forgets it.
 */
public final class Sessions {
  private final SignedTexts sessions;
  private final KeyedHash forms;
  private final InstantSource time;

  /** Knows its own by keys among these. */
  public Sessions(MacKeys keys, InstantSource time) {
    this.sessions = new SignedTexts(keys, "session");
    this.forms = new KeyedHash(keys, "form");
    this.time = time;
  }

  /**
   * The text that stands for a session.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String write(Session session) {
    return sessions.write(
        Json.mapper()
            .createObjectNode()
            .put("address", session.address())
            .put("learner", session.learner())
            .put("until", session.until().getEpochSecond())
            .put("id", session.id()));
  }

  /**
   * The session that a text stands for; empty where it is none of ours, or is over.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public Optional<Session> read(String text) {
    return sessions
        .read(text)
        .map(Sessions::session)
        .filter(found -> time.instant().isBefore(found.until()));
  }

  private static Session session(JsonNode json) {
    return new Session(
        json.path("address").asText(),
        json.path("learner").asText(),
        Instant.ofEpochSecond(json.path("until").asLong()),
        json.path("id").asText());
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
