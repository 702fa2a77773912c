package dev.blazon.lifecycle;

import java.util.Optional;

/**
 * What a public URL of a deployment leads to, such as the Assertion with this id or the page about
 * a badge. Whether it exists, the store knows.
 *
 * <p>Ids are as {@link Ids} makes them. {@link PublicUrls#of} makes the URL of a Place, and {@link
 * PublicUrls#at} says which Place a URL is. Whoever decides by kind does so in a switch without
 * default, so that a new kind is thought of there.
 */
public sealed interface Place {
  /** A document that verifiers read: JSON, or the JWS of a signed Assertion. */
  sealed interface Document extends Place {}

  /** An image of a badge. */
  sealed interface Image extends Place {}

  /** A page for people. */
  sealed interface Page extends Place {}

  /** The picture that goes with a link to a page. */
  sealed interface Card extends Place {}

  /**
   * The Profile under which an issuer signs in a span: the issuer's own in the first, and one for
   * each later span, because the official validator refuses a Profile with two keys, and because a
   * Profile names one RevocationList.
   */
  record Profile(String issuer, Span span) implements Document {}

  /** The CryptographicKey of a span: the public key of its epoch, owned by the span's Profile. */
  record Key(String issuer, Span span) implements Document {}

  /** The RevocationList of a span. */
  record RevocationList(String issuer, Span span) implements Document {}

  /** The BadgeClass of a badge: what it is, whoever has it. */
  record BadgeClass(String badge) implements Document {}

  /** An Assertion: its JSON, or its JWS where it is signed. */
  record Assertion(String assertion) implements Document {}

  /** What has been said of an Assertion since it was awarded: its Endorsements. */
  record AssertionEndorsements(String assertion) implements Document {}

  /** An Endorsement of an Assertion, a BadgeClass or a Profile. */
  record Endorsement(String endorsement) implements Document {}

  /** The Profile of the person who has made an Endorsement. */
  record Endorser(String endorsement) implements Document {}

  /** Which Assertions are in a collection, for machines. */
  record CollectionAssertions(String collection) implements Document {}

  /** A pathway, for machines: its stages and steps as JSON-LD in the terms of CTDL. */
  record PathwayDocument(String pathway) implements Document {}

  /** The artwork of a BadgeClass. */
  record Artwork(String badge) implements Image {}

  /** The banner of an issuer, which stands at the head of its pages. */
  record IssuerBanner(String issuer) implements Image {}

  /** The picture of a pathway, as its issuer has sent it. */
  record PathwayImage(String pathway) implements Image {}

  /** The baked image of an Assertion. */
  record BakedImage(String assertion) implements Image {}

  /** The page about an Assertion. */
  record AssertionPage(String assertion) implements Page {}

  /** The page about a badge. */
  record BadgePage(String badge) implements Page {}

  /** The page about an issuer. */
  record IssuerPage(String issuer) implements Page {}

  /** The page about an Endorsement, and about who has made it. */
  record EndorsementPage(String endorsement) implements Page {}

  /** The small card about an Assertion that other sites frame. */
  record Embed(String assertion) implements Page {}

  /** The page of a collection, on which somebody shows badges side by side. */
  record CollectionPage(String collection) implements Page {}

  /** The small card about a collection that other sites frame. */
  record CollectionEmbed(String collection) implements Page {}

  /** The page of a pathway: what leads to what. */
  record PathwayPage(String pathway) implements Page {}

  /** The page of a plan that its owner shares. */
  record PlanPage(String plan) implements Page {}

  /** The front page, which says what the deployment is and where to go. */
  record FrontPage() implements Page {}

  /** The page where people verify badges; it also says what asks other hosts for theirs. */
  record VerifyPage() implements Page {}

  /** The page where issuers design the image of a badge. */
  record StudioPage() implements Page {}

  /** The picture that goes with a link to the page about an Assertion. */
  record AssertionCard(String assertion) implements Card {}

  /** The picture that goes with a link to the page about a badge. */
  record BadgeCard(String badge) implements Card {}

  /** The picture that goes with a link to the page about an issuer. */
  record IssuerCard(String issuer) implements Card {}

  /** The picture that goes with a link to a collection. */
  record CollectionCard(String collection) implements Card {}

  /** What describes a page to sites that embed it (oEmbed 1.0). */
  record OEmbed() implements Place {}

  /** Its path below the base of a deployment, with its slash, such as {@code /verify}. */
  default String path() {
    return PublicRoute.path(this);
  }

  /**
   * The Place with this {@link #path}, letter for letter; empty where there is none, as for a path
   * with a slash at its end, a query, a percent-encoding or a text that is no id.
   */
  static Optional<Place> ofPath(String path) {
    return PublicRoute.place(path);
  }
}
