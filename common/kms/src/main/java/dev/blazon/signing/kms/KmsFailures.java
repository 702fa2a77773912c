package dev.blazon.signing.kms;

import dev.blazon.signing.KeyUnavailable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * Tells from the exception of a failed KMS call whether the same call may succeed a moment later,
 * such as after throttling.
 */
public final class KmsFailures {
  private static final int SERVER_ERROR = 500;

  private KmsFailures() {}

  /**
   * What is thrown in the place of what a call to KMS has thrown: {@link KeyUnavailable} where KMS
   * was throttled, failed or could not be reached, and otherwise the same. A key that is disabled,
   * or a right that is missing, is nothing that waiting mends.
   *
   * @param what what KMS has not done, as {@code KMS did not serve key …}
   */
  public static RuntimeException translated(SdkException failure, String what) {
    return switch (failure) {
      case KmsException e when e.isThrottlingException() || e.statusCode() >= SERVER_ERROR ->
          new KeyUnavailable(what, e);
      case SdkClientException e -> new KeyUnavailable(what, e);
      default -> failure;
    };
  }
}
