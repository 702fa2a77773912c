package dev.blazon.page.reading;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.LookUp;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Our own documents as the world gets them, from the store and not over the network: what a page
 * verifies asks no stranger's host, and waits for none.
 */
public final class OwnDocuments implements RemoteDocuments {
  private static final String JSON_LD = "application/ld+json";

  private final LookUp lookUp;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Given what it reads. */
  public OwnDocuments(LookUp lookUp, PublicUrls urls, InstantSource time) {
    this.lookUp = lookUp;
    this.urls = urls;
    this.time = time;
  }

  /** The budget is for the network, so that none of it is spent. */
  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    return urls.pathOf(url.toString())
        .map(path -> fetched(url, path.substring(1).split("/", -1)))
        .orElseGet(
            () ->
                new FetchResult.Refused(
                    "elsewhere", "It is hosted elsewhere, and this page asks nobody else."));
  }

  private FetchResult fetched(URI url, String[] path) {
    String place = path.length < 2 ? "" : path[0] + (path.length == 2 ? "" : "/" + path[2]);
    return switch (place + ":" + path.length) {
      case "issuers:2" -> document(url, lookUp.issuer(path[1]));
      case "issuers/revocations:3" -> document(url, lookUp.revocations(path[1]));
      case "issuers/revocations:4" -> document(url, lookUp.revocations(path[1], path[3]));
      case "issuers/profiles:4" -> document(url, lookUp.profile(path[1], path[3]));
      case "issuers/keys:4" -> document(url, lookUp.key(path[1], path[3]));
      case "badges:2" -> document(url, lookUp.badge(path[1]));
      case "assertions:2" -> found(url, lookUp.assertion(path[1]));
      case "endorsements:2" -> found(url, lookUp.endorsement(path[1]));
      default -> document(url, Optional.empty());
    };
  }

  private FetchResult document(URI url, Optional<String> json) {
    return json.map(text -> answer(url, 200, JSON_LD, text))
        .orElseGet(() -> answer(url, 404, "", ""));
  }

  private FetchResult found(URI url, LookUp.Found found) {
    return switch (found) {
      case LookUp.Found.Hosted(String json) -> answer(url, 200, JSON_LD, json);
      case LookUp.Found.Signed(String jws) -> answer(url, 200, "application/jose", jws);
      case LookUp.Found.Gone(String json) -> answer(url, 410, JSON_LD, json);
      case LookUp.Found.Unknown() -> answer(url, 404, "", "");
    };
  }

  private FetchResult answer(URI url, int status, String mediaType, String body) {
    return new FetchResult.Fetched(
        url, status, mediaType, body.getBytes(StandardCharsets.UTF_8), time.instant());
  }
}
