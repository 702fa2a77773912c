package dev.blazon.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of HTTP.
 *
 * @param headers by their names, whatever the case of their letters; of two of one name, the last
 * @param body without what it was wrapped in on its way
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
  /** A header's value; null where it was not sent. */
  @Nullable String header(String name) {
    return headers.get(name);
  }
}
