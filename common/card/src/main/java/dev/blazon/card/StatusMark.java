package dev.blazon.card;

/**
 * What a card says of an Assertion that has expired, was revoked or is gone. It says nothing of a
 * valid one: networks keep a card for days, and a revoked badge must not go on saying that it is
 * good.
 */
public sealed interface StatusMark {
  /** Nothing that a card would tell. */
  record None() implements StatusMark {}

  /**
   * Its time is over.
   *
   * @param words that say so, with the day
   */
  record Expired(String words) implements StatusMark {}

  /**
   * Its issuer has taken it back.
   *
   * @param words that say so
   */
  record Revoked(String words) implements StatusMark {}

  /**
   * It is no longer there: another stands in its place, or its holder had it erased.
   *
   * @param words that say which
   */
  record Gone(String words) implements StatusMark {}
}
