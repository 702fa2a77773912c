package dev.blazon.issuing;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Fault;
import dev.blazon.json.Faults;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.verification.documents.DocumentReader;
import dev.blazon.verification.documents.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks the extensions that an issuer wants to publish in a document (section "Extension"), and
 * lists what is wrong. Only those of the community are taken, whose contexts every verifier can be
 * expected to have: what no verifier can read would make the badge itself unreadable. Three of the
 * community's are not among them: the contexts of {@code accessibilityExtension} and {@code
 * originalCreatorExtension} define IRIs with two fragments, which JSON-LD processors refuse, and
 * what {@code endorsement} said is an Endorsement's to say since 2.0.
 */
final class ExtensionFaults {
  private static final String FOLDER = "https://w3id.org/openbadges/extensions/";

  /** The type that the context at an address defines. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry(FOLDER + "applyLinkExtension/context.json", "extensions:ApplyLink"),
          entry(FOLDER + "assessmentExtension/context.json", "extensions:AssessmentExtension"),
          entry(FOLDER + "exampleExtension/context.json", "extensions:ExampleExtension"),
          entry(FOLDER + "extraDescription/context.json", "extensions:ExtraDescriptionExtension"),
          entry(FOLDER + "geoCoordinatesExtension/context.json", "extensions:GeoCoordinates"),
          entry(
              FOLDER + "issuerAccreditationExtension/context.json",
              "extensions:IssuerAccreditation"),
          entry(FOLDER + "licenseExtension/context.json", "extensions:LicenseExtension"),
          entry(RecipientProfile.CONTEXT, RecipientProfile.TYPE));

  private ExtensionFaults() {}

  /** Every fault; its place is within the document that has these extensions. */
  static List<Fault> of(Map<String, Extension> extensions) {
    List<Fault> faults = new ArrayList<>();
    extensions.forEach(
        (name, extension) -> {
          String at = Fault.at("/extensions", name);
          List<Fault> found = new ArrayList<>();
          check(extension, at, found);
          if (found.isEmpty()) {
            misfits(name, extension).forEach(misfit -> found.add(new Fault(at, misfit)));
          }
          faults.addAll(found);
        });
    return faults;
  }

  /** What a verifier will say of it: judged by its schema, in the terms of its own context. */
  private static List<String> misfits(String name, Extension extension) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("@context", OpenBadges.CONTEXT).set(name, Json.mapper().valueToTree(extension));
    return switch (DocumentReader.read(document)) {
      case Reading.Understood understood ->
          understood.object().extensions().stream()
              .flatMap(read -> read.schemaFaults().stream())
              .map(fault -> "does not fit its schema: " + fault)
              .toList();
      case Reading.NotUnderstood notUnderstood ->
          List.of("cannot be read: " + notUnderstood.detail());
    };
  }

  private static void check(Extension extension, String at, List<Fault> faults) {
    String type = TYPES.get(extension.context());
    if (type == null) {
      faults.add(new Fault(at + "/@context", "is not one of " + new TreeSet<>(TYPES.keySet())));
    } else if (!extension.type().contains(type)) {
      faults.add(new Fault(at + "/type", "does not hold \"" + type + "\""));
    }
    extension.properties().forEach((name, value) -> check(name, value, at, faults));
  }

  /**
   * A keyword of JSON-LD could make the document say something else than it seems to; half a
   * character cannot be written in UTF-8, and no name holds one once it is read.
   */
  private static void check(String name, JsonNode value, String at, List<Fault> faults) {
    if (faults.size() >= Faults.MOST) {
      return;
    }
    String place = Fault.at(at, name);
    if (name.startsWith("@")) {
      faults.add(new Fault(place, "is a keyword of JSON-LD, which has no place here"));
    }
    if (value.isTextual() && isHalf(value.textValue())) {
      faults.add(new Fault(place, "holds half a character"));
    }
    if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
      faults.add(new Fault(place, "is a number that is too large"));
    }
    value.properties().forEach(member -> check(member.getKey(), member.getValue(), place, faults));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(Integer.toString(i), value.get(i), place, faults);
    }
  }

  private static boolean isHalf(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
