package dev.blazon.verification.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import java.util.List;
import java.util.Optional;

/**
 * One property of a class of documents, a line of its table in the vocabulary, and the checks that
 * a document keeps to it.
 *
 * @param name the term
 * @param type what each value must be
 * @param required whether it is printed in bold
 * @param many whether "Multiple values allowed"
 */
public record Property(String name, Datatype type, boolean required, boolean many) {
  static Property required(String name, Datatype type) {
    return new Property(name, type, true, false);
  }

  static Property optional(String name, Datatype type) {
    return new Property(name, type, false, false);
  }

  static Property many(String name, Datatype type) {
    return new Property(name, type, false, true);
  }

  static Property requiredList(String name, Datatype type) {
    return new Property(name, type, true, true);
  }

  /**
   * What is wrong where it is required, and absent; empty where nothing is. A list may be empty.
   */
  public Optional<String> absence(BadgeObject object, String place) {
    boolean there = many ? object.json().has(name) : object.has(name);
    return required && !there ? Optional.of(place + "." + name + " is missing") : Optional.empty();
  }

  /**
   * What is wrong where a value is not of its type, or there are more than one; empty where nothing
   * is.
   */
  public Optional<String> mismatch(BadgeObject object, String place) {
    List<JsonNode> values = object.values(name);
    if (!values.stream().allMatch(type::accepts)) {
      return Optional.of(place + "." + name + " must be " + type.description());
    }
    return !many && !inLanguages(values)
        ? Optional.of(place + "." + name + " must be one value")
        : Optional.empty();
  }

  /**
   * What is wrong where there is a list in place of one value, or one value in place of a list;
   * empty where nothing is.
   */
  public Optional<String> misformed(BadgeObject object, String place) {
    return object.has(name) && object.json().path(name).isArray() != many
        ? Optional.of(place + "." + name + " must be " + (many ? "a list" : "one value"))
        : Optional.empty();
  }

  /** One text in several languages is one value (JSON-LD, "String Internationalization"). */
  private static boolean inLanguages(List<JsonNode> values) {
    return values.stream().map(v -> v.path("@language").asText()).distinct().count()
        == values.size();
  }
}
