package dev.blazon.page;

import java.time.Instant;

/** What the list of somebody's badges says of the renewal of one. */
public sealed interface MyRenewal {
  /** There is nothing to say. */
  record Nothing() implements MyRenewal {}

  /** It is renewed by itself then. */
  record ByItself(Instant at) implements MyRenewal {}

  /** They can ask for it. */
  record Possible() implements MyRenewal {}

  /** They have asked for it then, and are not answered. */
  record Asked(Instant at) implements MyRenewal {}

  /** They have asked for it, and are refused for this reason. */
  record Refused(String reason) implements MyRenewal {}

  /**
   * Another has followed it.
   *
   * @param newest the path of the page of the last of them
   */
  record Done(String newest) implements MyRenewal {}

  /** Whether another has followed it: then that one is shown to others, and it is not. */
  default boolean isDone() {
    return switch (this) {
      case Done _ -> true;
      case Nothing(), ByItself _, Possible(), Asked _, Refused _ -> false;
    };
  }
}
