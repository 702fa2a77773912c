package dev.blazon.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request to AWS is signed with.
 *
 * @param accessKey the public half
 * @param secretKey the secret half
 * @param sessionToken what goes with temporary ones; null for none
 * @param expires until when they are good; null where nobody says
 */
record AwsCredentials(
    String accessKey, String secretKey, @Nullable String sessionToken, @Nullable Instant expires) {
  /** Without what is secret. */
  @Override
  public String toString() {
    return "AwsCredentials[" + accessKey + "]";
  }
}
