package dev.blazon.aws;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service of AWS has answered.
 *
 * @param status the status of HTTP
 * @param headers by lower-case name
 * @param body the bytes
 */
public record AwsAnswer(int status, Map<String, String> headers, byte[] body) {
  /** A header by its lower-case name; null where it is missing. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Whether the service has done what it was asked. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
