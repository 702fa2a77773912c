package dev.blazon.verification.documents;

/**
 * What reading the text of a badge's document gave: its version, and the document in that version's
 * terms and in those of the 2.0 context; or why it cannot be read.
 */
public sealed interface Reading {
  /**
   * The text is a document of a badge.
   *
   * @param version the version of the standard that it is of
   * @param written it, in the terms of that version
   * @param object it, in the terms of the 2.0 context
   */
  record Understood(Version version, BadgeObject written, BadgeObject object) implements Reading {}

  /**
   * The text cannot be read as a document of a badge.
   *
   * @param obstacle in which respect
   * @param detail a sentence for people
   */
  record NotUnderstood(Obstacle obstacle, String detail) implements Reading {}

  /** Why a text cannot be read as a document of a badge, in the order in which it is found out. */
  enum Obstacle {
    /** Not one JSON object within the bounds of strict reading. */
    NOT_JSON,
    /** A badge of a later version of the standard. */
    OTHER_VERSION,
    /** It names a context that is not in the bundle. */
    UNKNOWN_CONTEXT,
    /** Not JSON-LD, or not one object. */
    NOT_LINKED_DATA,
    /** There is no room for it beside what was read of other documents: it says nothing of it. */
    NO_ROOM
  }
}
