package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Base class of the rules on objects that a document embeds under one property, such as its
 * alignment: judged by a table of the vocabulary and what the table does not say. Links under that
 * property are not followed.
 */
abstract class EmbeddedRule extends DocumentRule {
  private final String property;
  private final List<Property> shape;

  EmbeddedRule(Role role, String suffix, String sentence, String property, List<Property> shape) {
    super(role, suffix, Aspect.CONFORMANCE, Severity.INVALID, sentence);
    this.property = property;
    this.shape = shape;
  }

  /** Faults beyond the table's, where there can be any; the place names the object. */
  Stream<String> more(BadgeObject object, String place, Version version) {
    return Stream.empty();
  }

  /** The table in this version of the standard. */
  List<Property> shape(Version version) {
    return shape;
  }

  @Override
  final Finding check(Document document, Dossier dossier) {
    List<BadgeObject> objects = document.written().objects(property);
    if (objects.isEmpty()) {
      return new Finding.NotApplicable("none is embedded under " + property);
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      BadgeObject object = objects.get(i);
      String place = objects.size() == 1 ? property : property + "[" + i + "]";
      shape(document.version()).forEach(line -> line.absence(object, place).ifPresent(faults::add));
      shape(document.version())
          .forEach(line -> line.mismatch(object, place).ifPresent(faults::add));
      more(object, place, document.version()).forEach(faults::add);
    }
    return Finding.of(faults, "as its table asks");
  }
}
