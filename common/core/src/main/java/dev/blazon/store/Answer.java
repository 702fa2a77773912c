package dev.blazon.store;

import dev.blazon.json.Json;

/**
 * The JSON body that answers a request: made now, with its secrets, or repeated from the
 * idempotency record, without them. It is written here and nowhere else, so that what is answered
 * and what is remembered of it are the same, but for a {@link dev.blazon.json.Secret}.
 *
 * @param <T> of what it is the JSON
 */
public sealed interface Answer<T> {
  /** The JSON that is answered. */
  String json();

  /** What is answered for the first time, with its secrets. */
  record First<T>(T value) implements Answer<T> {
    @Override
    public String json() {
      return Json.writeWithSecrets(value);
    }

    /** The JSON that is kept for a request that is sent again: the same, without secrets. */
    String remembered() {
      return Json.write(value);
    }
  }

  /** What is answered again, as it was remembered. */
  record Repeated<T>(String json) implements Answer<T> {}
}
