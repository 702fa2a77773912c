package dev.blazon.lifecycle;

import java.net.URI;

/**
 * The public URLs of a deployment. They are ids that travel with badges for good, so they are made
 * here alone.
 *
 * <p>The id of a JSON document is never negotiated into HTML (verifiers in the wild send {@code
 * Accept: text/html}); people get {@link #page}.
 */
public final class PublicUrls {
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
   * The Profile under which an issuer signs in a key epoch: the issuer's own in the first, and one
   * for each later epoch, because the official validator refuses a Profile with two keys.
   */
  public String profile(String issuer, int epoch) {
    return epoch == KeyEpoch.FIRST ? issuer(issuer) : issuer(issuer) + "/profiles/" + epoch;
  }

  /** The CryptographicKey of an issuer's key epoch. */
  public String key(String issuer, int epoch) {
    return issuer(issuer) + "/keys/" + epoch;
  }

  /** The RevocationList of an issuer. */
  public String revocations(String issuer) {
    return issuer(issuer) + "/revocations";
  }

  /** The BadgeClass. */
  public String badge(String badge) {
    return base + "/badges/" + badge;
  }

  /** The artwork of a BadgeClass. */
  public String badgeImage(String badge) {
    return badge(badge) + "/image";
  }

  /** The Assertion: its JSON, or its JWS where it is signed. */
  public String assertion(String assertion) {
    return base + "/assertions/" + assertion;
  }

  /** The baked image of an Assertion. */
  public String assertionImage(String assertion) {
    return assertion(assertion) + "/image";
  }

  /** The page about an Assertion, for people. */
  public String page(String assertion) {
    return base + "/view/" + assertion;
  }
}
