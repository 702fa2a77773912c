package dev.blazon.verification.dossier;

import dev.blazon.verification.documents.Reading;
import java.util.Optional;

/**
 * The result of the search for one of the badge's documents: the document, or why there is none.
 */
public sealed interface Source {
  /** Nobody looked for it, because the document that would link to it is not here. */
  static Source notSought() {
    return new NotSought("what refers to it is not here");
  }

  /** The document, where one was found and read. */
  default Optional<Document> loaded() {
    return this instanceof Loaded(Document document) ? Optional.of(document) : Optional.empty();
  }

  /** The document was fetched and read. */
  record Loaded(Document document) implements Source {}

  /** Its host could not be reached, or our own policy forbids to fetch it. */
  record NotFetched(String url, String detail) implements Source {}

  /** The host has no such document. */
  record NotFound(String url, int status) implements Source {}

  /** There is a text, and it cannot be understood. */
  record NotUnderstood(String url, Reading.Obstacle obstacle, String detail) implements Source {}

  /** Nothing says where it is. */
  record NotLinked(String why) implements Source {}

  /** Nobody looked for it, because what refers to it is not here, or because there is none. */
  record NotSought(String why) implements Source {}
}
