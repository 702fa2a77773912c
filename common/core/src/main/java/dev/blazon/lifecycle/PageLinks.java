package dev.blazon.lifecycle;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the document, such as an Assertion, that a link to this deployment's pages, cards or images
 * is about, so that whoever pastes a page's link can have it verified or embedded. People share
 * pages, not documents, and links come back with a language, a slash or a fragment at their end, or
 * as http.
 */
public final class PageLinks {
  /** Both are given a badge's link; it ends where the next parameter or a fragment begins. */
  private static final Pattern VERIFIED = Pattern.compile("(?:.*&)?badge=([^&#]+).*");

  private static final Pattern EMBEDDED = Pattern.compile("(?:.*&)?url=([^&#]+).*");

  private static final String CARD = "/card.png";

  private final PublicUrls urls;
  private final URI home;

  /** Knows the links of the deployment that has these URLs. */
  public PageLinks(PublicUrls urls) {
    this.urls = urls;
    this.home = URI.create(urls.home());
  }

  /**
   * The URL of the document: of an Assertion for its page, its card or its picture; of a BadgeClass
   * or Profile likewise; of itself for a document. Whether it is there, the store knows.
   *
   * @param link any text
   * @return the link itself, where it is none of these; otherwise a URL, so that what was one stays
   *     one
   */
  public String document(String link) {
    return ofThisDeployment(link)
        .map(
            path ->
                asked(path)
                    .flatMap(this::ofThisDeployment)
                    .flatMap(this::documentAt)
                    .or(() -> documentAt(path))
                    .or(() -> asked(path))
                    .orElse(link))
        .orElse(link);
  }

  /** What a page was asked about: a link of ours or of anybody's, in ASCII, once and no deeper. */
  private static Optional<String> asked(String pathAndMore) {
    String[] parts = pathAndMore.split("\\?", 2);
    try {
      return Place.ofPath(parts[0])
          .flatMap(PageLinks::parameter)
          .map(parameter -> parameter.matcher(parts.length == 2 ? parts[1] : ""))
          .filter(Matcher::matches)
          .map(query -> URLDecoder.decode(query.group(1), StandardCharsets.UTF_8))
          .filter(Texts::isHttpIri)
          .flatMap(Iris::uri)
          .map(URI::toString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Finds the badge's link in the query of a page that is given one. */
  private static Optional<Pattern> parameter(Place place) {
    return switch (place) {
      case Place.VerifyPage() -> Optional.of(VERIFIED);
      case Place.OEmbed() -> Optional.of(EMBEDDED);
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _ -> Optional.empty();
    };
  }

  private Optional<String> documentAt(String pathAndMore) {
    String path = pathAndMore.split("[?#]", 2)[0].replaceFirst("(?<!/)/+$", "");
    return Place.ofPath(path)
        .or(() -> embedOfPicture(path))
        .flatMap(PageLinks::document)
        .map(urls::of);
  }

  /** The small card has no picture of its own: a link to one leads to the card. */
  private static Optional<Place> embedOfPicture(String path) {
    return path.endsWith(CARD)
        ? Place.ofPath(path.substring(0, path.length() - CARD.length()))
            .filter(Place.Embed.class::isInstance)
        : Optional.empty();
  }

  private static Optional<Place> document(Place place) {
    return switch (place) {
      case Place.AssertionPage(String assertion) -> Optional.of(new Place.Assertion(assertion));
      case Place.AssertionCard(String assertion) -> Optional.of(new Place.Assertion(assertion));
      case Place.Embed(String assertion) -> Optional.of(new Place.Assertion(assertion));
      case Place.BadgePage(String badge) -> Optional.of(new Place.BadgeClass(badge));
      case Place.BadgeCard(String badge) -> Optional.of(new Place.BadgeClass(badge));
      case Place.IssuerPage(String issuer) -> Optional.of(new Place.Profile(issuer, Span.FIRST));
      case Place.IssuerCard(String issuer) -> Optional.of(new Place.Profile(issuer, Span.FIRST));
      case Place.EndorsementPage(String endorsement) ->
          Optional.of(new Place.Endorsement(endorsement));
      case Place.Assertion _, Place.BadgeClass _, Place.Endorsement _ -> Optional.of(place);
      case Place.Profile(var _, Span span) when span.equals(Span.FIRST) -> Optional.of(place);
      case Place.Profile _,
          Place.Key _,
          Place.RevocationList _,
          Place.AssertionEndorsements _,
          Place.Endorser _,
          Place.CollectionAssertions _,
          Place.CollectionPage _,
          Place.CollectionEmbed _,
          Place.CollectionCard _,
          Place.PathwayDocument _,
          Place.PathwayPage _,
          Place.PlanPage _,
          Place.Image _,
          Place.FrontPage _,
          Place.VerifyPage _,
          Place.StudioPage _,
          Place.OEmbed _ ->
          Optional.empty();
    };
  }

  /** What follows the base of this deployment in a link to it, with its slash. */
  private Optional<String> ofThisDeployment(String link) {
    return Iris.uri(link.strip())
        .filter(this::isHere)
        .map(URI::toString)
        .map(text -> text.substring(text.indexOf('/', text.indexOf("//") + 2)))
        .filter(path -> path.startsWith(home.getRawPath()))
        .map(path -> path.substring(home.getRawPath().length() - 1));
  }

  /** By http too where it is at https: whoever types a link leaves the scheme to the browser. */
  private boolean isHere(URI link) {
    if (link.getHost() == null
        || link.getRawUserInfo() != null
        || link.getRawPath().isEmpty()
        || !link.getHost().equalsIgnoreCase(home.getHost())) {
      return false;
    }
    String scheme = link.getScheme().toLowerCase(Locale.ROOT);
    boolean same = scheme.equals(home.getScheme()) && port(link) == port(home);
    boolean plainer =
        scheme.equals("http")
            && home.getScheme().equals("https")
            && port(home) == 443
            && port(link) == 80;
    return same || plainer;
  }

  private static int port(URI uri) {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
