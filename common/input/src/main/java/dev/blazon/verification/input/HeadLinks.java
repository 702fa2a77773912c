package dev.blazon.verification.input;

import dev.blazon.json.Iris;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the badge's document that a web page links to as another form of itself: {@code <link
 * rel="alternate" type="application/ld+json" href="…">}, or else one of type {@code
 * application/json}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate">HTML, link type
 *     "alternate"</a>
 */
public final class HeadLinks {
  /** The types that a badge's document may be of, the surer one first. */
  private static final List<String> TYPES = List.of("application/ld+json", "application/json");

  private HeadLinks() {}

  /**
   * Finds the link in a web page.
   *
   * @param page a web page, with the URL that served it
   * @return an http or https URL other than the page's own; empty where the page names none
   */
  public static Optional<String> alternate(Fetched page) {
    List<HeadTags.Tag> tags = HeadTags.of(new String(page.body(), StandardCharsets.UTF_8));
    URI base =
        tags.stream()
            .filter(tag -> tag.name().equals("base"))
            .findFirst()
            .flatMap(tag -> resolved(page.url(), tag.attributes().getOrDefault("href", "")))
            .orElse(page.url());
    List<HeadTags.Tag> links = new ArrayList<>();
    for (String type : TYPES) {
      tags.stream().filter(tag -> isAlternate(tag, type)).forEach(links::add);
    }
    return links.stream()
        .map(link -> link.attributes().getOrDefault("href", ""))
        .flatMap(href -> resolved(base, href).stream())
        .map(URI::toString)
        .filter(url -> Iris.isHttp(url) && !Iris.same(url, page.url().toString()))
        .findFirst();
  }

  private static boolean isAlternate(HeadTags.Tag tag, String type) {
    Map<String, String> attributes = tag.attributes();
    return tag.name().equals("link")
        && Arrays.asList(lower(attributes.getOrDefault("rel", "")).split("\\s+", -1))
            .contains("alternate")
        && lower(attributes.getOrDefault("type", "").split(";", 2)[0]).equals(type);
  }

  /** Against the base, without the fragment, which no host is asked for. */
  private static Optional<URI> resolved(URI base, String href) {
    String link = href.strip().split("#", 2)[0];
    return link.isEmpty()
        ? Optional.empty()
        : Iris.uri(link).flatMap(uri -> Iris.resolved(base, uri));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
