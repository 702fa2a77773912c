package dev.blazon.store;

import java.util.function.Function;

/**
 * What a service returns: the value, where it did what it was asked for, or the reason for which it
 * refused.
 *
 * @param <T> what the service gives where it succeeds
 * @param <R> why the service refuses: a sealed type, of which callers answer every case
 */
public sealed interface Result<T, R> {
  /** It succeeded, with {@code value}. */
  record Success<T, R>(T value) implements Result<T, R> {}

  /** It was refused for {@code reason}, and nothing was changed. */
  record Refused<T, R>(R reason) implements Result<T, R> {}

  /** The same, with what {@code change} makes of the value of a success. */
  default <U> Result<U, R> map(Function<T, U> change) {
    return switch (this) {
      case Success<T, R>(T value) -> new Success<>(change.apply(value));
      case Refused<T, R>(R reason) -> new Refused<>(reason);
    };
  }

  /** The same, with what {@code change} makes of the reason of a refusal. */
  default <Q> Result<T, Q> mapRefusal(Function<R, Q> change) {
    return switch (this) {
      case Success<T, R>(T value) -> new Success<>(value);
      case Refused<T, R>(R reason) -> new Refused<>(change.apply(reason));
    };
  }
}
