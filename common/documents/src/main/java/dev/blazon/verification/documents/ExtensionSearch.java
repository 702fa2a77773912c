package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the extensions in a compacted document, and takes the notes of {@link OwnContexts} off.
 *
 * <p>An extension is an object that says so; one under a name of the namespace {@code extensions};
 * or one that brings its own context along under a name that is not of the vocabulary.
 */
final class ExtensionSearch {
  private static final int MAXIMUM = 32;

  /** Each is compacted once more, for each of its types: a second's work from 10,000 on. */
  private static final int MAXIMUM_VALUES = 4_000;

  private static final String NAMESPACE = "extensions:";

  private final List<ExtensionFound> found = new ArrayList<>();
  private int values;
  private Optional<String> unknownContext = Optional.empty();

  private ExtensionSearch() {}

  /** Searches a document that was not made canonical yet. */
  static ExtensionSearch of(ObjectNode document) {
    ExtensionSearch search = new ExtensionSearch();
    search.takeNotes(document, "", true);
    search.members(document, "", true);
    return search;
  }

  /** What keeps the document from being understood; empty where nothing does. */
  Optional<String> fault() {
    if (found.size() > MAXIMUM) {
      return Optional.of("it has more than " + MAXIMUM + " extensions");
    }
    return values > MAXIMUM_VALUES
        ? Optional.of(
            "its extensions have more than %d values, counted for each of their types"
                .formatted(MAXIMUM_VALUES))
        : Optional.empty();
  }

  /** A context outside the bundle that bears on what the vocabulary has. */
  Optional<String> unknownContext() {
    return unknownContext;
  }

  /** What was found, in the order of the document. */
  List<ExtensionFound> found() {
    return List.copyOf(found);
  }

  /**
   * @param vocabulary whether each property on the way to the object is of the vocabulary: what
   *     stands elsewhere no rule reads
   */
  private void members(ObjectNode object, String place, boolean vocabulary) {
    object
        .properties()
        .forEach(
            p ->
                value(
                    p.getValue(),
                    place.isEmpty() ? p.getKey() : place + "." + p.getKey(),
                    p.getKey(),
                    vocabulary));
  }

  private void value(JsonNode value, String place, String name, boolean vocabulary) {
    if (value.isArray()) {
      value.forEach(item -> value(item, place, name, vocabulary));
    } else if (value instanceof ObjectNode object) {
      boolean within = vocabulary && VocabularyTerms.isVocabulary(name);
      ExtensionFound extension = takeNotes(object, place, within);
      members(object, place, within);
      boolean added = vocabulary && !within;
      if (extension.declared()
          || (added && (name.startsWith(NAMESPACE) || !extension.contexts().isEmpty()))) {
        found.add(extension);
        values += DocumentReader.values(object) * Math.max(1, extension.ownTypes().size());
      }
    }
  }

  private ExtensionFound takeNotes(ObjectNode object, String place, boolean vocabulary) {
    BadgeObject noted = new BadgeObject(object);
    List<String> contexts = OwnContexts.of(noted);
    boolean unknown = OwnContexts.unknown(noted);
    OwnContexts.remove(object);
    if (unknown && vocabulary && unknownContext.isEmpty()) {
      unknownContext =
          contexts.stream().filter(context -> Contexts.find(context).isEmpty()).findFirst();
    }
    return new ExtensionFound(place, noted, contexts, !unknown);
  }
}
