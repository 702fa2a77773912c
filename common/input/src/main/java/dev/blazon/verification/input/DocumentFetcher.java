package dev.blazon.verification.input;

import dev.blazon.json.Iris;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches the document that a link leads to, within the budget of one badge: by https where the
 * link says http, and again with another {@code Accept} where its host answers 406 or a web page.
 */
public final class DocumentFetcher {
  private static final int NOT_ACCEPTABLE = 406;

  /** What https may answer in place of http; whatever else it says, it does not say of the link. */
  private static final Set<Integer> OF_HTTPS = Set.of(200, NOT_ACCEPTABLE, 410);

  private final RemoteDocuments remote;
  private final FetchBudget budget;

  /**
   * A fetcher for one badge.
   *
   * @param budget what all fetches together may spend
   */
  public DocumentFetcher(RemoteDocuments remote, FetchBudget budget) {
    this.remote = remote;
    this.budget = budget;
  }

  /** Fetches what a link leads to; a link that is no URL is refused. */
  public FetchResult fetch(String link, Content content) {
    FetchResult answer = ask(link, content);
    for (Content plainer : plainer(content)) {
      if (!isOfNoUse(answer)) {
        return answer;
      }
      if (ask(link, plainer) instanceof Fetched again && OF_HTTPS.contains(again.status())) {
        answer = again;
      } else {
        return answer;
      }
    }
    return answer;
  }

  /** "When requesting application/json …" (section "Setting Content-Type"), and then anything. */
  private static List<Content> plainer(Content content) {
    return switch (content) {
      case JSON, BADGE, REVOCATION_LIST -> List.of(Content.JSON_ALONE, Content.JSON_OF_ANY_TYPE);
      case JSON_ALONE, JSON_OF_ANY_TYPE, PEM, IMAGE -> List.of();
    };
  }

  private static boolean isOfNoUse(FetchResult answer) {
    return answer instanceof Fetched fetched
        && (fetched.status() == NOT_ACCEPTABLE || WebPage.is(fetched));
  }

  private FetchResult ask(String link, Content content) {
    Optional<URI> url = Iris.uri(link);
    if (url.isEmpty()) {
      return new Refused("url", "it is not a URL");
    }
    if (!url.get().isAbsolute()) {
      return new Refused("url", "it is not an absolute URL");
    }
    FetchResult answer = remote.fetch(url.get(), content, budget);
    return answer instanceof Refused(String code, String detail) && code.equals("scheme")
        ? HttpsAddress.of(link).map(https -> secured(https, content)).orElse(answer)
        : answer;
  }

  private FetchResult secured(URI https, Content content) {
    FetchResult answer = remote.fetch(https, content, budget);
    return answer instanceof Fetched fetched && !OF_HTTPS.contains(fetched.status())
        ? new Refused(
            "scheme", "only https is fetched, and by https it answers " + fetched.status())
        : answer;
  }
}
