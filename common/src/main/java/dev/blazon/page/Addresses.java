package dev.blazon.page;

import dev.blazon.lifecycle.PublicUrls;
import java.net.URI;

/**
 * Where the things are that the page of an Assertion leads to. A page links to what is here by its
 * path, so that it works on whatever host it is reached by; what is copied or shared is a whole
 * URL.
 *
 * @param urls the deployment's
 * @param assertion its id
 * @param badge the id of its BadgeClass
 * @param issuer the id of its issuer
 */
public record Addresses(PublicUrls urls, String assertion, String badge, String issuer) {
  /** The whole URL of the page. */
  public String page() {
    return urls.page(assertion);
  }

  /** The path of the Assertion's document. */
  public String documentPath() {
    return path(urls.assertion(assertion));
  }

  /** The path of the baked image. */
  public String imagePath() {
    return path(urls.assertionImage(assertion));
  }

  /** The path of the page about the badge. */
  public String badgePath() {
    return path(urls.badgePage(badge));
  }

  /** The path of the page about the issuer. */
  public String issuerPath() {
    return path(urls.issuerPage(issuer));
  }

  /** The path of a URL of this deployment, from the root of its host on. */
  static String path(String url) {
    return URI.create(url).getRawPath();
  }
}
