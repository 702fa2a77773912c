package dev.blazon.aws;

import java.util.Set;

/** Tells what came of a request that a service answered with an error. */
public final class ErrorCodes {
  /** The codes by which services say that they were asked too often; as the SDK knows them. */
  private static final Set<String> THROTTLED =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "ProvisionedThroughputExceededException",
          "SlowDown",
          "TooManyRequestsException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "PriorRequestNotComplete");

  /** Codes of passing failures, whatever the status. */
  private static final Set<String> FAILED =
      Set.of("InternalServerError", "InternalError", "RequestTimeout", "RequestTimeoutException");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private ErrorCodes() {}

  /**
   * The failure that an answer tells of.
   *
   * @param code the service's name of the error; empty where it gave none
   * @param message what the service says of it
   */
  public static AwsFailure of(AwsAnswer answer, String code, String message) {
    int status = answer.status();
    return new AwsFailure(kind(status, code), status, status + " " + code + ": " + message, null);
  }

  private static AwsFailure.Kind kind(int status, String code) {
    if (status == TOO_MANY_REQUESTS || THROTTLED.contains(code)) {
      return AwsFailure.Kind.THROTTLED;
    }
    return status >= SERVER_ERROR || FAILED.contains(code)
        ? AwsFailure.Kind.FAILED
        : AwsFailure.Kind.REFUSED;
  }
}
