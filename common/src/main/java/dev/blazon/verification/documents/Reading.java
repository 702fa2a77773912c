package dev.blazon.verification.documents;

/** What came of reading a document's text. */
public sealed interface Reading {
  /**
   * It is a document.
   *
   * @param object it, in the terms of the 2.0 context
   */
  record Understood(BadgeObject object) implements Reading {}

  /**
   * It is not.
   *
   * @param fault in which respect
   * @param detail a sentence for people
   */
  record NotUnderstood(Fault fault, String detail) implements Reading {}

  /** In which respect a text fails to be a 2.0 document, in the order they are looked at. */
  enum Fault {
    /** Not one JSON object within the bounds of strict reading. */
    NOT_JSON,
    /** It names a context that is not in the bundle. */
    UNKNOWN_CONTEXT,
    /** A badge of another version of the standard. */
    OTHER_VERSION,
    /** Not JSON-LD, or not one object. */
    NOT_LINKED_DATA
  }
}
