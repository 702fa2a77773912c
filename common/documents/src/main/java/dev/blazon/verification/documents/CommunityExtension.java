package dev.blazon.verification.documents;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An extension of the Open Badges community whose JSON-LD context and JSON schema are bundled with
 * Blazon.
 *
 * @param folder its folder in the bundle, and in the standard's repository of extensions
 */
public record CommunityExtension(String folder) {
  /**
   * By the type that each context's {@code validation} names, in the terms of the 2.0 context; and
   * by those that the extensions' own pages give where they differ from it.
   */
  private static final Map<String, CommunityExtension> BY_TYPE =
      Map.ofEntries(
          entry("extensions:Accessibility", "accessibilityExtension"),
          entry("extensions:ApplyLink", "applyLinkExtension"),
          entry("extensions:AssessmentExtension", "assessmentExtension"),
          entry("extensions:Endorsement", "endorsement"),
          entry("extensions:ExampleExtension", "exampleExtension"),
          entry("extensions:ExtraDescriptionExtension", "extraDescription"),
          entry("extensions:GeoCoordinates", "geoCoordinatesExtension"),
          entry("extensions:IssuerAccreditation", "issuerAccreditationExtension"),
          entry("extensions:LicenseExtension", "licenseExtension"),
          entry("extensions:originalCreator", "originalCreatorExtension"),
          entry("extensions:OriginalCreator", "originalCreatorExtension"),
          entry("extensions:RecipientProfile", "recipientProfile"));

  /** The extension of this type, or empty where the bundle has none. */
  public static Optional<CommunityExtension> ofType(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The folders of all that are in the bundle. */
  static Set<String> folders() {
    return BY_TYPE.values().stream().map(CommunityExtension::folder).collect(Collectors.toSet());
  }

  /** The address of its context. */
  String context() {
    return "https://w3id.org/openbadges/extensions/" + folder + "/context.json";
  }

  private static Map.Entry<String, CommunityExtension> entry(String type, String folder) {
    return Map.entry(type, new CommunityExtension(folder));
  }
}
