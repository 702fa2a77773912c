package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a Profile lets its hosted assertions be.
 *
 * @param profile the Profile's id
 * @param startsWith prefixes of assertions' ids; empty for no such rule
 * @param allowedOrigins hosts of assertions' ids; empty for no such rule
 */
record HostedScope(String profile, List<String> startsWith, List<String> allowedOrigins) {
  static HostedScope of(BadgeObject profile) {
    return of(profile.id().orElse(""), profile);
  }

  /** Of the Profile at this URL. */
  static HostedScope of(String url, BadgeObject profile) {
    BadgeObject verification = profile.object("verification").orElse(BadgeObject.EMPTY);
    return new HostedScope(
        url, verification.texts("startsWith"), verification.texts("allowedOrigins"));
  }

  /** Why an assertion is out of scope, or empty where it is within. */
  Optional<String> fault(String assertion, String badgeClass) {
    return fault(assertion)
        .or(
            () ->
                isDefault() && !sameOrigin(badgeClass, profile)
                    ? Optional.of("the BadgeClass is not on the origin of the Profile")
                    : Optional.empty());
  }

  /** Likewise, for an assertion that has no BadgeClass: an Endorsement. */
  Optional<String> fault(String assertion) {
    if (!startsWith.isEmpty() && startsWith.stream().noneMatch(p -> within(assertion, p))) {
      return Optional.of(Quoted.of(assertion) + " starts with nothing that the Profile names");
    }
    if (!allowedOrigins.isEmpty()
        && allowedOrigins.stream().noneMatch(origin -> isHost(assertion, origin))) {
      return Optional.of(Quoted.of(assertion) + " is on no origin that the Profile allows");
    }
    return isDefault() && !sameOrigin(assertion, profile)
        ? Optional.of(Quoted.of(assertion) + " is not on the origin of the Profile")
        : Optional.empty();
  }

  private boolean isDefault() {
    return startsWith.isEmpty() && allowedOrigins.isEmpty();
  }

  /**
   * Whether a URL lies under a prefix: on the boundary of a part, so that neither {@code /ab} is
   * under {@code /a}, nor {@code https://a.example.evil} under {@code https://a.example}, nor a
   * path that climbs out again.
   */
  private static boolean within(String url, String prefix) {
    if (!url.startsWith(prefix) || prefix.isEmpty() || climbs(url)) {
      return false;
    }
    return url.length() == prefix.length()
        || isBoundary(prefix.charAt(prefix.length() - 1))
        || isBoundary(url.charAt(prefix.length()));
  }

  private static boolean isBoundary(char c) {
    return c == '/' || c == '?' || c == '#' || c == '&' || c == '=';
  }

  private static boolean climbs(String url) {
    String path = url.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/");
    return path.contains("/../") || path.endsWith("/..") || path.contains("\\");
  }

  private static boolean isHost(String url, String host) {
    return parse(url)
        .filter(
            uri ->
                host.equalsIgnoreCase(uri.getHost())
                    || host.equalsIgnoreCase(uri.getHost() + ":" + port(uri)))
        .isPresent();
  }

  /** Whether two URLs have scheme, host and port in common. */
  static boolean sameOrigin(String one, String other) {
    return parse(one)
        .flatMap(
            a ->
                parse(other)
                    .filter(b -> a.getScheme().equalsIgnoreCase(b.getScheme()))
                    .filter(b -> a.getHost().equalsIgnoreCase(b.getHost()))
                    .filter(b -> port(a) == port(b)))
        .isPresent();
  }

  private static int port(URI uri) {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static Optional<URI> parse(String url) {
    try {
      return Optional.of(new URI(url))
          .filter(uri -> uri.getScheme() != null && uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
