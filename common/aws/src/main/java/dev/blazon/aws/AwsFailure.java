package dev.blazon.aws;

import org.jspecify.annotations.Nullable;

/** Thrown where AWS did not do what it was asked, after all attempts. */
public final class AwsFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What came of a request. */
  public enum Kind {
    /** The service says that it was asked too often. */
    THROTTLED,
    /** The service failed, by its own account. */
    FAILED,
    /** The service did not answer in time. */
    LATE,
    /** There was no connection, or it broke off. */
    UNREACHED,
    /** The service refuses the request: what is wrong with it will be wrong again. */
    REFUSED,
    /** The answer is none that the service gives. */
    GARBLED
  }

  private final Kind kind;

  private final int status;

  AwsFailure(Kind kind, int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.status = status;
  }

  /** One that has no answer. */
  AwsFailure(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, 0, message, cause);
  }

  /** An answer that cannot be understood. */
  public static AwsFailure garbled(String message, @Nullable Throwable cause) {
    return new AwsFailure(Kind.GARBLED, message, cause);
  }

  /** What came of the request. */
  public Kind kind() {
    return kind;
  }

  /** The status of the answer; 0 where there was none. */
  public int status() {
    return status;
  }

  /** Whether the same may well be answered a moment later: it was throttled, failed or late. */
  public boolean isBusy() {
    return switch (kind) {
      case THROTTLED, FAILED, LATE -> true;
      case UNREACHED, REFUSED, GARBLED -> false;
    };
  }

  /** Whether it is worth another attempt at once. */
  boolean isPassing() {
    return isBusy() || kind == Kind.UNREACHED || kind == Kind.GARBLED;
  }
}
