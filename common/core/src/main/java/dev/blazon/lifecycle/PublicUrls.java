package dev.blazon.lifecycle;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes and reads the public URLs of a deployment. They are ids that travel with badges for good,
 * so they are made here alone: {@link #of} makes the URL of a {@link Place}, and {@link #at} is its
 * inverse.
 *
 * <p>The id of a JSON document is never negotiated into HTML (verifiers in the wild send {@code
 * Accept: text/html}); people get {@link #page}.
 */
public final class PublicUrls {
  private static final Pattern SHARED = Pattern.compile("([^?#]*+)(?:[?#].*)?");

  private final String base;

  /**
   * @param base scheme, host and port, such as {@code https://badges.example.org}; a path is kept,
   *     a trailing slash is not
   */
  public PublicUrls(URI base) {
    this.base = base.toString().replaceAll("/+$", "");
  }

  /** The URL of a Place. */
  public String of(Place place) {
    return base + place.path();
  }

  /**
   * The Place whose URL this is, letter for letter: in any other spelling it is another id. Empty
   * for whatever is not the URL of one, here or elsewhere.
   */
  public Optional<Place> at(String url) {
    return isOurs(url) ? Place.ofPath(url.substring(base.length())) : Optional.empty();
  }

  /** The Place at a URL as people share it: with a slash, a query or a fragment at its end. */
  public Optional<Place> atShared(String url) {
    Matcher shared = SHARED.matcher(url);
    if (!shared.matches()) {
      return Optional.empty();
    }
    String bare = shared.group(1).replaceFirst("/\\z", "");
    // The front page alone has a slash of its own at its end.
    return at(bare.equals(base) ? home() : bare);
  }

  /**
   * The Place whose URL this is at whatever host: what was made before a deployment moved names the
   * host of then.
   */
  static Optional<Place> atAnyHost(String url) {
    return IntStream.range(0, url.length())
        .filter(i -> url.charAt(i) == '/')
        .mapToObj(url::substring)
        .flatMap(path -> Place.ofPath(path).stream())
        .findFirst();
  }

  /** Whether a URL is one of this deployment, whatever stands there. */
  public boolean isOurs(String url) {
    return url.startsWith(base + "/");
  }

  /** Where the deployment is. */
  public String home() {
    return base + "/";
  }

  /** The Profile of an issuer, which is that of its first span. */
  public String issuer(String issuer) {
    return profile(issuer, Span.FIRST);
  }

  /** The {@link Place.Profile} of a span. */
  public String profile(String issuer, Span span) {
    return of(new Place.Profile(issuer, span));
  }

  /** The {@link Place.Key} of a span. */
  public String key(String issuer, Span span) {
    return of(new Place.Key(issuer, span));
  }

  /** The {@link Place.RevocationList} of a span. */
  public String revocations(String issuer, Span span) {
    return of(new Place.RevocationList(issuer, span));
  }

  /** The id of a {@link Place.BadgeClass}, where its document is. */
  public String badge(String badge) {
    return of(new Place.BadgeClass(badge));
  }

  /** The {@link Place.Artwork} of a BadgeClass. */
  public String badgeImage(String badge) {
    return of(new Place.Artwork(badge));
  }

  /** The {@link Place.Assertion}: its JSON, or its JWS where it is signed. */
  public String assertion(String assertion) {
    return of(new Place.Assertion(assertion));
  }

  /** The {@link Place.BakedImage} of an Assertion. */
  public String assertionImage(String assertion) {
    return of(new Place.BakedImage(assertion));
  }

  /** The id of an {@link Place.Endorsement}, where its document is. */
  public String endorsement(String endorsement) {
    return of(new Place.Endorsement(endorsement));
  }

  /** The id of the {@link Place.Endorser} of an Endorsement, where that Profile is. */
  public String endorser(String endorsement) {
    return of(new Place.Endorser(endorsement));
  }

  /** The {@link Place.EndorsementPage}, for people. */
  public String endorsementPage(String endorsement) {
    return of(new Place.EndorsementPage(endorsement));
  }

  /** The {@link Place.AssertionPage}, for people. */
  public String page(String assertion) {
    return of(new Place.AssertionPage(assertion));
  }

  /** The {@link Place.BadgePage}, for people. */
  public String badgePage(String badge) {
    return of(new Place.BadgePage(badge));
  }

  /** The {@link Place.IssuerPage}, for people. */
  public String issuerPage(String issuer) {
    return of(new Place.IssuerPage(issuer));
  }

  /** The {@link Place.VerifyPage}, which also says what asks other hosts for their badges. */
  public URI verifyPage() {
    return URI.create(of(new Place.VerifyPage()));
  }

  /**
   * Where a recipient says that an issuer is to send no more mails. The token is in the query,
   * because access logs have paths.
   *
   * @param token says who, and whose
   */
  public String unsubscribe(String token) {
    return base + "/unsubscribe?token=" + token;
  }

  /** Where somebody sees the badges that they hold. */
  public String mine() {
    return base + "/my";
  }

  /**
   * Where a link that was mailed opens somebody's badges.
   *
   * @param token the link's; in the query, which no access log has
   */
  public String openMine(String token) {
    return base + "/my/open?token=" + token;
  }

  /** The page on which the holder of an Assertion asks for its renewal. */
  public String renewal(String assertion) {
    return base + renewalPath(assertion);
  }

  /** The path of that page, which its form is sent to as well. */
  public static String renewalPath(String assertion) {
    return "/my/badges/" + assertion + "/renewal";
  }

  /**
   * Where whoever was asked endorses, and takes that back.
   *
   * @param token the link's; in the query, which no access log has
   */
  public String endorse(String token) {
    return base + "/endorse?token=" + token;
  }

  /** The page on which the holder of an Assertion asks for Endorsements, and decides on them. */
  public String askForEndorsements(String assertion) {
    return base + askForEndorsementsPath(assertion);
  }

  /** The path of that page, which its forms are sent to as well. */
  public static String askForEndorsementsPath(String assertion) {
    return "/my/badges/" + assertion + "/endorsements";
  }

  /** Where its issuer composes the artwork of a BadgeClass; an API key is asked for there. */
  public String artwork(String badge) {
    return base + "/v1/badges/" + badge + "/artwork";
  }

  /** Where its issuer finds a file that was uploaded for the design of a BadgeClass, likewise. */
  public String designPicture(String badge, String part) {
    return base + "/v1/badges/" + badge + "/design/" + part;
  }
}
