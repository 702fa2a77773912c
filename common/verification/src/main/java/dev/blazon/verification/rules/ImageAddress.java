package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks where a document's image is: an Assertion's has to be a file at a URL, for a baked image
 * cannot hold itself; that of a BadgeClass or an issuer may be a data URI of PNG or SVG. The older
 * versions let more and less be. Images are not fetched, so nothing is said about what a URL
 * serves.
 *
 * <p>{@value #SENTENCE}
 */
final class ImageAddress extends DocumentRule {
  static final String SENTENCE =
      "BadgeClass, image: May be a Data URI, or URI where the image may be found. Assertion, image;"
          + " Profile, image: This must be a PNG or SVG image, and should be prepared via the"
          + " Baking specification.";

  private static final String PNG = "data:image/png";
  private static final String SVG = "data:image/svg+xml";
  private static final String ANY = "data:image/";

  ImageAddress(Role role) {
    super(role, "image-address", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<String> address = document.object().link("image");
    if (address.isEmpty()) {
      return new NotApplicable("there is no one image to look at");
    }
    String lower =
        address.get().substring(0, Math.min(address.get().length(), 32)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return new Holds("it is at a URL");
    }
    List<String> dataUris = dataUris(document.version());
    if (!lower.startsWith("data:") || dataUris.isEmpty()) {
      return new Broken("the image of the " + role().label() + " must be at an http or https URL");
    }
    return dataUris.stream().anyMatch(prefix -> isOf(lower, prefix))
        ? new Holds("it is a data URI")
        : new Broken(
            "the image of the %s must be %s"
                .formatted(role().label(), String.join(" or ", dataUris)));
  }

  /** Whether a data URI is of a media type, and not of one whose name goes on. */
  private static boolean isOf(String dataUri, String prefix) {
    return dataUri.startsWith(prefix)
        && (prefix.endsWith("/")
            || dataUri.length() == prefix.length()
            || ";,".indexOf(dataUri.charAt(prefix.length())) >= 0);
  }

  /** How an image that is a data URI may begin; empty where it must be at a URL. */
  private List<String> dataUris(Version version) {
    return switch (role()) {
      case ASSERTION -> version == Version.V1_0 ? List.of(PNG) : List.of();
      case BADGE_CLASS ->
          switch (version) {
            case V2_0 -> List.of(PNG, SVG);
            case V1_1, V1_0 -> List.of(ANY);
            case V0_5 -> List.of();
          };
      case ISSUER -> version == Version.V2_0 ? List.of(PNG, SVG) : List.of(ANY);
      case ENDORSEMENT, KEY, REVOCATION_LIST -> List.of();
    };
  }
}
