package dev.blazon.aws;

import java.time.InstantSource;
import java.util.Map;

/**
 * Gives the credentials that requests to AWS are signed with, as Lambda has them for a function: in
 * environment variables, or, under SnapStart, which outlives those, at an address of the machine.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">AWS:
 *     SnapStart and credentials</a>
 */
@FunctionalInterface
interface CredentialSource {
  /** The credentials that a request of this moment is signed with. */
  AwsCredentials get();

  /** As these environment variables say. */
  static CredentialSource of(Map<String, String> variables, InstantSource clock) {
    String accessKey = variables.get("AWS_ACCESS_KEY_ID");
    String secretKey = variables.get("AWS_SECRET_ACCESS_KEY");
    if (accessKey != null && secretKey != null) {
      AwsCredentials fixed =
          new AwsCredentials(accessKey, secretKey, variables.get("AWS_SESSION_TOKEN"), null);
      return () -> fixed;
    }
    String address = variables.get("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (address != null) {
      return ContainerCredentials.at(
          address, variables.get("AWS_CONTAINER_AUTHORIZATION_TOKEN"), clock);
    }
    return () -> {
      throw new AwsFailure(
          AwsFailure.Kind.REFUSED,
          "the environment names no credentials: neither AWS_ACCESS_KEY_ID nor"
              + " AWS_CONTAINER_CREDENTIALS_FULL_URI is set",
          null);
    };
  }
}
