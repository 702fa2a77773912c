package dev.blazon.lifecycle;

import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public URLs of a deployment. They are ids that travel with badges for good, so they are made
 * here alone.
 *
 * <p>The id of a JSON document is never negotiated into HTML (verifiers in the wild send {@code
 * Accept: text/html}); people get {@link #page}.
 */
public final class PublicUrls {
  private static final Pattern ENDORSABLE =
      Pattern.compile("/(issuers|badges|assertions)/([a-z2-7]{26})");
  private static final Pattern IMAGE = Pattern.compile("/(badges|assertions)/[a-z2-7]{26}/image");
  private static final Pattern ENDORSEMENT = Pattern.compile("/endorsements/([a-z2-7]{26})");

  private static final Pattern PROFILE =
      Pattern.compile(".*/issuers/[a-z2-7]{26}(?:/profiles/([0-9.]+))?");

  private static final Pattern PAGE = Pattern.compile("/view/([a-z2-7]{26})/?(?:[?#].*)?");

  private final String base;

  /**
   * @param base scheme, host and port, such as {@code https://badges.example.org}; a path is kept,
   *     a trailing slash is not
   */
  public PublicUrls(URI base) {
    this.base = base.toString().replaceAll("/+$", "");
  }

  /** The Profile of an issuer. */
  public String issuer(String issuer) {
    return base + "/issuers/" + issuer;
  }

  /**
   * The Profile under which an issuer signs in a span: the issuer's own in the first, and one for
   * each later span, because the official validator refuses a Profile with two keys, and because a
   * Profile names one RevocationList.
   */
  public String profile(String issuer, Span span) {
    return span.equals(Span.FIRST) ? issuer(issuer) : issuer(issuer) + "/profiles/" + span;
  }

  /**
   * The span whose Profile a URL is, at whatever host: a badge that was awarded before a deployment
   * moved names the host of then.
   */
  public Optional<Span> spanOfProfile(String url) {
    Matcher matcher = PROFILE.matcher(url);
    return matcher.matches()
        ? Span.parse(matcher.group(1) == null ? Span.FIRST.toString() : matcher.group(1))
        : Optional.empty();
  }

  /** The CryptographicKey of a span: the public key of its epoch, owned by the span's Profile. */
  public String key(String issuer, Span span) {
    return issuer(issuer) + "/keys/" + span;
  }

  /** The RevocationList of a span. */
  public String revocations(String issuer, Span span) {
    String first = issuer(issuer) + "/revocations";
    return span.equals(Span.FIRST) ? first : first + "/" + span;
  }

  /** The id of a BadgeClass, where its document is. */
  public String badge(String badge) {
    return base + "/badges/" + badge;
  }

  /** The artwork of a BadgeClass. */
  public String badgeImage(String badge) {
    return badge(badge) + "/image";
  }

  /** Where its issuer composes the artwork of a BadgeClass. */
  public String artwork(String badge) {
    return base + "/v1/badges/" + badge + "/artwork";
  }

  /** Where its issuer finds a file that was uploaded for the design of a BadgeClass. */
  public String designPicture(String badge, String part) {
    return base + "/v1/badges/" + badge + "/design/" + part;
  }

  /** The Assertion: its JSON, or its JWS where it is signed. */
  public String assertion(String assertion) {
    return base + "/assertions/" + assertion;
  }

  /** The baked image of an Assertion. */
  public String assertionImage(String assertion) {
    return assertion(assertion) + "/image";
  }

  /** What has been said of an Assertion since it was awarded: its Endorsements. */
  public String assertionEndorsements(String assertion) {
    return assertion(assertion) + "/endorsements";
  }

  /** The id of an Endorsement, where its document is. */
  public String endorsement(String endorsement) {
    return base + "/endorsements/" + endorsement;
  }

  /** What of ours can be endorsed. */
  public String subject(Subject subject) {
    return switch (subject.kind()) {
      case PROFILE -> issuer(subject.id());
      case BADGE_CLASS -> badge(subject.id());
      case ASSERTION -> assertion(subject.id());
    };
  }

  /** Whether a URL is one of an image of this deployment, of whatever BadgeClass or Assertion. */
  public boolean isImage(String url) {
    return found(IMAGE, url).isPresent();
  }

  /** Whether a URL is one of this deployment, whatever stands there. */
  public boolean areOf(String url) {
    return url.startsWith(base + "/");
  }

  /** What can be endorsed at a URL of ours; whether it is there, the store knows. */
  public Optional<Subject> subjectAt(String url) {
    return found(ENDORSABLE, url)
        .map(
            found ->
                new Subject(
                    switch (found.group(1)) {
                      case "issuers" -> Subject.Kind.PROFILE;
                      case "badges" -> Subject.Kind.BADGE_CLASS;
                      default -> Subject.Kind.ASSERTION;
                    },
                    found.group(2)));
  }

  /** The id of the Endorsement at a URL of ours; whether it is there, the store knows. */
  public Optional<String> endorsementAt(String url) {
    return found(ENDORSEMENT, url).map(found -> found.group(1));
  }

  /** The page about an Assertion, for people. */
  public String page(String assertion) {
    return base + "/view/" + assertion;
  }

  /** Where the deployment is. */
  public String home() {
    return base + "/";
  }

  /** The picture that goes with a link to that page. */
  public String card(String assertion) {
    return page(assertion) + "/card.png";
  }

  /** The small card about an Assertion that other sites frame. */
  public String embed(String assertion) {
    return base + "/embed/" + assertion;
  }

  /** What describes a page to sites that embed it. */
  public String oEmbed() {
    return base + "/oembed";
  }

  /** The id of the Assertion whose {@link #page} a URL is; whether it is there, the store knows. */
  public Optional<String> assertionOfPage(String url) {
    return found(PAGE, url).map(found -> found.group(1));
  }

  /** The page about a badge, for people. */
  public String badgePage(String badge) {
    return badge(badge) + "/view";
  }

  /** The page about an issuer, for people. */
  public String issuerPage(String issuer) {
    return issuer(issuer) + "/view";
  }

  /** The picture that goes with a link to that page of a badge. */
  public String badgeCard(String badge) {
    return badge(badge) + "/card.png";
  }

  /** The picture that goes with a link to that page of an issuer. */
  public String issuerCard(String issuer) {
    return issuer(issuer) + "/card.png";
  }

  /** The page where people verify badges; it also says what asks other hosts for theirs. */
  public URI verifyPage() {
    return URI.create(base + "/verify");
  }

  /** The path of a URL of this deployment below its base, with its slash; empty for any other. */
  public Optional<String> pathOf(String url) {
    return areOf(url) ? Optional.of(url.substring(base.length())) : Optional.empty();
  }

  private Optional<MatchResult> found(Pattern path, String url) {
    if (!areOf(url)) {
      return Optional.empty();
    }
    Matcher matcher = path.matcher(url.substring(base.length()));
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }
}
