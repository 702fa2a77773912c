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
 * Tells which document a link of this deployment stands for. People share pages, not documents, and
 * links come back with a language, a slash or a fragment at their end, or as http.
 */
public final class PageLinks {
  private static final Pattern OF_ASSERTION =
      Pattern.compile("/(?:view|embed)/([a-z2-7]{26})(?:/card\\.png)?");

  private static final Pattern OF_ANOTHER =
      Pattern.compile("/(badges|issuers)/([a-z2-7]{26})/(?:view|card\\.png)");

  private static final Pattern DOCUMENT =
      Pattern.compile("/(?:assertions|badges|issuers|endorsements)/[a-z2-7]{26}");

  /** The pages that are given a badge's link, and the parameter that has it. */
  private static final Pattern ABOUT_A_LINK =
      Pattern.compile("(?:/verify\\?(?:.*&)?badge=|/oembed\\?(?:.*&)?url=)([^&#]+).*");

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
  private static Optional<String> asked(String path) {
    Matcher page = ABOUT_A_LINK.matcher(path);
    try {
      return page.matches()
          ? Optional.of(URLDecoder.decode(page.group(1), StandardCharsets.UTF_8))
              .filter(Texts::isHttpIri)
              .flatMap(Iris::uri)
              .map(URI::toString)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> documentAt(String pathAndMore) {
    String path = pathAndMore.split("[?#]", 2)[0].replaceFirst("(?<!/)/+$", "");
    Matcher assertion = OF_ASSERTION.matcher(path);
    if (assertion.matches()) {
      return Optional.of(urls.assertion(assertion.group(1)));
    }
    Matcher other = OF_ANOTHER.matcher(path);
    if (other.matches()) {
      return Optional.of(
          other.group(1).equals("badges")
              ? urls.badge(other.group(2))
              : urls.issuer(other.group(2)));
    }
    return DOCUMENT.matcher(path).matches()
        ? Optional.of(urls.home().replaceFirst("/$", "") + path)
        : Optional.empty();
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
