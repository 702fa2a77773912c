package dev.blazon.page;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.words.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of an Assertion's page and of what the page links to: document, baked image, share card,
 * embed, badge and issuer. A page links to what is here by its path, so that it works on whatever
 * host it is reached by; what is copied or shared is a whole URL.
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

  /** The path of the page. */
  public String pagePath() {
    return path(page());
  }

  /** The whole URL of the small card that other sites frame. */
  public String embed() {
    return urls.of(new Place.Embed(assertion));
  }

  /** The whole URL of the picture that stands for the page where it is linked to. */
  public String card(Language language) {
    return in(language, urls.of(new Place.AssertionCard(assertion)));
  }

  /** A picture with the words of a language; English is what it has where none is asked for. */
  static String in(Language language, String card) {
    return language == Language.EN ? card : card + "?lang=" + language.tag();
  }

  /** The whole URL of the Assertion's document. */
  public String document() {
    return urls.assertion(assertion);
  }

  /** The whole URL of what describes the page to sites that embed it. */
  public String oEmbed() {
    return urls.of(new Place.OEmbed()) + "?url=" + PercentEncoding.of(page());
  }

  /** The whole URL of the page about the issuer. */
  public String issuerPage() {
    return urls.issuerPage(issuer);
  }

  /** Where the deployment is. */
  public String home() {
    return urls.home();
  }

  /** What the deployment is called: its host. */
  public String site() {
    return site(urls);
  }

  /** What a deployment is called: its host. */
  static String site(PublicUrls urls) {
    return URI.create(urls.home()).getAuthority();
  }

  /** The path of the Assertion's document. */
  public String documentPath() {
    return path(urls.assertion(assertion));
  }

  /** The path of the baked image. */
  public String imagePath() {
    return path(urls.assertionImage(assertion));
  }

  /** The path of the artwork of the badge. */
  public String artworkPath() {
    return path(urls.badgeImage(badge));
  }

  /** The path of the page about the badge. */
  public String badgePath() {
    return path(urls.badgePage(badge));
  }

  /** The path of the page about the issuer. */
  public String issuerPath() {
    return path(urls.issuerPage(issuer));
  }

  /** The path of an issuer's banner; null where it has none. */
  static @Nullable String bannerPath(PublicUrls urls, String issuer, Appearance look) {
    return look.banner() == null ? null : path(urls.of(new Place.IssuerBanner(issuer)));
  }

  /** The path of a URL of this deployment, from the root of its host on. */
  static String path(String url) {
    return URI.create(url).getRawPath();
  }
}
