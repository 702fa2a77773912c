package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.fail;

/** Unwraps the {@link Result} of a service in a test that expects success, or a refusal. */
public final class Results {
  private Results() {}

  /** What is answered for the first time. */
  public static <T, R> T first(Result<Answer<T>, R> result) {
    return switch (success(result)) {
      case Answer.First<T>(T value) -> value;
      case Answer.Repeated<T>(String json) -> fail("repeated: " + json);
    };
  }

  /** With what it succeeded. */
  public static <T, R> T success(Result<T, R> result) {
    return switch (result) {
      case Result.Success<T, R>(T value) -> value;
      case Result.Refused<T, R>(R reason) -> fail("refused: " + reason);
    };
  }

  /** Why it was refused. */
  public static <T, R> R refusal(Result<T, R> result) {
    return switch (result) {
      case Result.Success<T, R>(T value) -> fail("not refused: " + value);
      case Result.Refused<T, R>(R reason) -> reason;
    };
  }
}
