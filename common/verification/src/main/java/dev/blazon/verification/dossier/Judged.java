package dev.blazon.verification.dossier;

/**
 * The kinds of documents that are judged: a badge, or one of the other documents that can be handed
 * in by themselves.
 */
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

  /** Something that is no badge and no part of one, such as a web page. */
  record NoBadge() implements Judged {}
}
