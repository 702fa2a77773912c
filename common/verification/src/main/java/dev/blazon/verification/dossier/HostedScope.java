package dev.blazon.verification.dossier;

import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URLs at which an issuer's Profile allows its hosted Assertions to be, and the check whether
 * one is there.
 *
 * @param profile the Profile's id
 * @param startsWith prefixes of assertions' ids; empty for no such rule
 * @param allowedOrigins hosts of assertions' ids; empty for no such rule
 */
public record HostedScope(String profile, List<String> startsWith, List<String> allowedOrigins) {
  private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

  /** Two dots alone between slashes, or before what begins a parameter, a query or the end. */
  private static final Pattern CLIMBING = Pattern.compile("/\\.\\.(?:[/?#;]|$)|\\\\");

  public static HostedScope of(BadgeObject profile) {
    return of(profile.id().orElse(""), profile);
  }

  /** The scope that the Profile at this URL declares. */
  public static HostedScope of(String url, BadgeObject profile) {
    BadgeObject verification = profile.object("verification").orElse(BadgeObject.EMPTY);
    return new HostedScope(
        url, verification.texts("startsWith"), verification.texts("allowedOrigins"));
  }

  /** Why an assertion is out of scope, or empty where it is within. */
  public Optional<String> fault(String assertion, String badgeClass) {
    return fault(assertion)
        .or(
            () ->
                isDefault() && !sameServer(badgeClass, profile)
                    ? Optional.of("the BadgeClass is not on the origin of the Profile")
                    : Optional.empty());
  }

  /** Why an Endorsement, which has no BadgeClass, is out of scope; empty where it is within. */
  public Optional<String> fault(String assertion) {
    if (!startsWith.isEmpty() && startsWith.stream().noneMatch(p -> within(assertion, p))) {
      return Optional.of(Quoted.of(assertion) + " starts with nothing that the Profile names");
    }
    if (!allowedOrigins.isEmpty()
        && allowedOrigins.stream().noneMatch(origin -> isHost(assertion, origin))) {
      return Optional.of(Quoted.of(assertion) + " is on no origin that the Profile allows");
    }
    return isDefault() && !sameServer(assertion, profile)
        ? Optional.of(Quoted.of(assertion) + " is not on the origin of the Profile")
        : Optional.empty();
  }

  private boolean isDefault() {
    return startsWith.isEmpty() && allowedOrigins.isEmpty();
  }

  /**
   * Whether a URL starts with a prefix, of which the whole host has to be part: {@code
   * https://a.example.evil} does not start with {@code https://a.example}. Within the path the
   * prefix may end anywhere, but no path may climb out of it again.
   */
  private static boolean within(String url, String prefix) {
    String whole = ascii(url);
    String start = ascii(prefix);
    return whole.startsWith(start)
        && !authority(start).isEmpty()
        && authority(whole).equals(authority(start))
        && !climbs(whole);
  }

  /** Scheme, host and what goes with it, up to the path; empty where there is none. */
  private static String authority(String url) {
    Matcher authority = AUTHORITY.matcher(url);
    return authority.find() ? authority.group() : "";
  }

  private static boolean climbs(String url) {
    String path = url.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/");
    return path.contains("%5c") || CLIMBING.matcher(path).find();
  }

  /** A host name as URLs have it: one of another script in Punycode. */
  public static String asciiHost(String host) {
    return ascii("//" + host).substring(2);
  }

  private static String ascii(String url) {
    return Iris.uri(url).map(URI::toString).orElse(url);
  }

  private static boolean isHost(String url, String allowed) {
    String host = asciiHost(allowed);
    return parse(url)
        .filter(
            uri ->
                host.equalsIgnoreCase(uri.getHost())
                    || host.equalsIgnoreCase(uri.getHost() + ":" + port(uri)))
        .isPresent();
  }

  /**
   * Whether two URLs are of one server: of one origin, or of two that differ in that one says http
   * and the other https, each on its own port. What is called http is asked for by https as well,
   * so it is the same server that answers.
   */
  static boolean sameServer(String one, String other) {
    return sameOrigin(secured(one), secured(other));
  }

  private static String secured(String url) {
    return parse(url)
        .filter(uri -> uri.getScheme().equalsIgnoreCase("http") && port(uri) == 80)
        .map(uri -> "https://" + uri.getHost())
        .orElse(url);
  }

  /** Whether two URLs have scheme, host and port in common. */
  public static boolean sameOrigin(String one, String other) {
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
    return Iris.uri(url).filter(uri -> uri.getScheme() != null && uri.getHost() != null);
  }
}
