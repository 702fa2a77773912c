package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, before JSON-LD processing, for what forbids that in a document's {@code @context} members:
 * one that is needed and not in the bundle, too many, too many terms, or one within another.
 */
final class ContextScan {
  /**
   * A document needs one, and one more for each extension. Each costs a pass over all its terms, so
   * a document of nothing but contexts would cost seconds.
   */
  private static final int MAXIMUM_CONTEXTS = 32;

  /**
   * Terms that a document may define by itself. A term may be defined by another one, and the
   * processor follows such a chain by recursion: two thousand exhaust the stack.
   */
  private static final int MAXIMUM_TERMS = 256;

  /** What the document itself names; what an object within it names is {@link OwnContexts}'s. */
  private final List<String> named = new ArrayList<>();

  private int contexts;
  private int terms;
  private boolean nested;

  private ContextScan() {}

  /** Scans a whole document. */
  static ContextScan of(JsonNode document) {
    ContextScan scan = new ContextScan();
    scan.walk(document, true);
    return scan;
  }

  /** What keeps the document from being understood; empty where nothing does. */
  Optional<String> fault() {
    if (contexts > MAXIMUM_CONTEXTS) {
      return Optional.of("it has more than " + MAXIMUM_CONTEXTS + " contexts");
    }
    if (terms > MAXIMUM_TERMS) {
      return Optional.of("it defines more than " + MAXIMUM_TERMS + " terms of its own");
    }
    if (nested) {
      return Optional.of("it has a context inside a context, which JSON-LD 1.0 does not know");
    }
    return named.stream()
        .filter(url -> Contexts.find(url).isEmpty())
        .findFirst()
        .map(ContextScan::notInBundle);
  }

  /** The fault of a context that nobody here has. */
  static String notInBundle(String url) {
    return "the context " + Quoted.of(url) + " is not in the bundle";
  }

  private void walk(JsonNode node, boolean root) {
    node.properties()
        .forEach(
            property -> {
              if (property.getKey().equals("@context")) {
                context(property.getValue(), root || !OwnContexts.takesNote(node));
              } else {
                walk(property.getValue(), false);
              }
            });
    if (node.isArray()) {
      node.forEach(item -> walk(item, false));
    }
  }

  private void context(JsonNode context, boolean needed) {
    contexts++;
    if (context.isTextual() && needed) {
      named.add(context.textValue());
    } else if (context.isArray()) {
      context.forEach(item -> context(item, needed));
    } else if (context.isObject()) {
      terms += context.size();
      nested |= context.findValue("@context") != null || context.has("@import");
    }
  }
}
