package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the JSON-LD contexts that are bundled with Blazon, by every address under which documents
 * name them. There are no others: a context is never fetched.
 */
final class Contexts {
  /** The context of Open Badges 2.0, by its own name. */
  static final String V2 = "https://w3id.org/openbadges/v2";

  private static final String V3 = "https://purl.imsglobal.org/spec/ob/v3p0/context";

  private static final Set<String> V2_ALIASES =
      Set.of(
          V2,
          "http://w3id.org/openbadges/v2",
          "https://openbadgespec.org/v2/context.json",
          "https://purl.imsglobal.org/spec/ob/v2p0/context.json",
          "https://www.imsglobal.org/sites/default/files/Badges/OBv2p0/v2/context.json");

  private static final Set<String> V1_ALIASES =
      Set.of(
          "https://w3id.org/openbadges/v1",
          "http://w3id.org/openbadges/v1",
          "https://openbadgespec.org/v1/context.json");

  private static final Set<String> LEGACY_ALIASES =
      Set.of(
          "https://w3id.org/openbadges/legacy-v1", "https://openbadgespec.org/v1/legacy-v1.json");

  private static final List<String> EXTENSION_FOLDERS =
      List.of(
          "https://w3id.org/openbadges/extensions/",
          "https://openbadgespec.org/extensions/",
          "https://www.imsglobal.org/sites/default/files/Badges/OBv2p0/extensions/",
          "https://purl.imsglobal.org/spec/ob-extensions/");

  private static final Map<String, String> EXTENSION_ALIASES =
      Map.of(
          "purl.imsglobal.org/spec/ob-assessment/v1p0/context/", "assessmentExtension",
          "purl.imsglobal.org/spec/ob-exdesc/v1p0/context/", "extraDescription",
          "purl.imsglobal.org/spec/ob-accred/v1p0/context/", "issuerAccreditationExtension");

  private static final Map<String, JsonDocument> BUNDLE = bundle();

  private Contexts() {}

  /** The context at this address, or empty where the bundle has none. */
  static Optional<JsonDocument> find(String url) {
    return Optional.ofNullable(BUNDLE.get(url));
  }

  /** Whether this address names the context of Open Badges 2.0. */
  static boolean isV2(String url) {
    return V2_ALIASES.contains(url);
  }

  /** Whether this address names a context of Open Badges 1.1. */
  static boolean isV1(String url) {
    return V1_ALIASES.contains(url) || LEGACY_ALIASES.contains(url);
  }

  /** Whether this address names a context of Open Badges 3.0, by its own name or a dated one. */
  static boolean isV3(String url) {
    return url.startsWith(V3);
  }

  private static Map<String, JsonDocument> bundle() {
    Map<String, JsonDocument> bundle = new HashMap<>();
    putAll(bundle, V2_ALIASES, read("ob-v2.json"));
    putAll(bundle, V1_ALIASES, read("ob-v1.json"));
    putAll(bundle, LEGACY_ALIASES, read("legacy-v1.json"));
    for (String name : CommunityExtension.folders()) {
      JsonDocument extension = read("extensions/" + name + "/context.json");
      EXTENSION_FOLDERS.forEach(folder -> bundle.put(folder + name + "/context.json", extension));
    }
    EXTENSION_ALIASES.forEach(
        (address, name) -> {
          String known = EXTENSION_FOLDERS.getFirst() + name + "/context.json";
          JsonDocument extension = Objects.requireNonNull(bundle.get(known), known);
          putAll(bundle, Set.of("https://" + address, "http://" + address), extension);
        });
    return Map.copyOf(bundle);
  }

  private static void putAll(
      Map<String, JsonDocument> bundle, Set<String> addresses, JsonDocument context) {
    addresses.forEach(address -> bundle.put(address, context));
  }

  private static JsonDocument read(String file) {
    try {
      return JsonDocument.of(new ByteArrayInputStream(bytes(file)));
    } catch (JsonLdError e) {
      throw new IllegalStateException(file + " is not JSON", e);
    }
  }

  /** A file of the bundle, by its path in it. */
  static byte[] bytes(String file) {
    String path = "/dev/blazon/verification/contexts/" + file;
    try (InputStream stream = Contexts.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing from the bundle");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
