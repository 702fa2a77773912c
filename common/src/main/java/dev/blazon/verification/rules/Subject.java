package dev.blazon.verification.rules;

/** What a case is about. */
public sealed interface Subject {
  /** A badge: an Assertion, its BadgeClass, and the issuer. */
  record Badge() implements Subject {}

  /**
   * An Endorsement, with the Profile of its issuer.
   *
   * @param entity the id of the entity that links to it; empty where it was handed in by itself
   */
  record Endorsement(String entity) implements Subject {}
}
