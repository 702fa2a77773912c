package dev.blazon.verification.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * Warns where a language that a document names, of itself or of one text, is no well-formed BCP 47
 * tag (RFC 5646, section 2.1), whether or not anybody registered it.
 *
 * <p>{@value #SENTENCE}
 */
final class LanguageTags extends DocumentRule {
  static final String SENTENCE =
      "JSON-LD 1.1 API, Expansion Algorithm: If value is not well-formed according to section 2.2.9"
          + " of BCP47, processors SHOULD issue a warning.";

  LanguageTags(Role role) {
    super(role, "language", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  private static boolean wellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return !tag.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    List<JsonNode> tags = document.object().json().findValues("@language");
    if (tags.isEmpty()) {
      return new Finding.NotApplicable("it names no language");
    }
    List<String> faults =
        tags.stream()
            .map(JsonNode::asText)
            .filter(tag -> !wellFormed(tag))
            .distinct()
            .limit(5)
            .map(tag -> "@language should be a BCP 47 tag, and is " + Quoted.of(tag))
            .toList();
    return Finding.of(faults, "every language is a BCP 47 tag");
  }
}
