package dev.blazon.verification.dossier;

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

  /** A BadgeClass by itself, with the Profile of its issuer. */
  record BadgeClass() implements Subject {}

  /** A Profile by itself. */
  record Profile() implements Subject {}

  /** What is well known, and neither an award nor what an award is made of. */
  record NoBadge() implements Subject {}
}
