package dev.blazon.verification.dossier;

/** What a case is about. */
public sealed interface Judged {
  /** A badge: an Assertion, its BadgeClass, and the issuer. */
  record Badge() implements Judged {}

  /**
   * An Endorsement, with the Profile of its issuer.
   *
   * @param entity the id of the entity that links to it; empty where it was handed in by itself
   */
  record Endorsement(String entity) implements Judged {}

  /** A BadgeClass by itself, with the Profile of its issuer. */
  record BadgeClass() implements Judged {}

  /** A Profile by itself. */
  record Profile() implements Judged {}

  /** What is well known, and neither an award nor what an award is made of. */
  record NoBadge() implements Judged {}
}
