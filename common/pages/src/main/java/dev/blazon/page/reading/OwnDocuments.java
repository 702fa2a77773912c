package dev.blazon.page.reading;

import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
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
 * Gives the verifier this deployment's own documents from the store instead of over HTTP, and
 * refuses all others, so that a page waits for no stranger's host.
 */
public final class OwnDocuments implements RemoteDocuments {
  private static final String JSON_LD = "application/ld+json";

  private final LookUp lookUp;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Reads the documents that {@code lookUp} finds at these URLs. */
  public OwnDocuments(LookUp lookUp, PublicUrls urls, InstantSource time) {
    this.lookUp = lookUp;
    this.urls = urls;
    this.time = time;
  }

  /** The budget is for the network, so that none of it is spent. */
  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    String text = url.toString();
    return urls.isOurs(text)
        ? urls.at(text).map(place -> fetched(url, place)).orElseGet(() -> notThere(url))
        : new FetchResult.Refused(
            "elsewhere", "It is hosted elsewhere, and this page asks nobody else.");
  }

  private FetchResult fetched(URI url, Place place) {
    return switch (place) {
      case Place.Profile(String issuer, Span span) ->
          document(
              url,
              span.equals(Span.FIRST)
                  ? lookUp.issuer(issuer)
                  : lookUp.profile(issuer, span.toString()));
      case Place.RevocationList(String issuer, Span span) ->
          document(
              url,
              span.equals(Span.FIRST)
                  ? lookUp.revocations(issuer)
                  : lookUp.revocations(issuer, span.toString()));
      case Place.Key(String issuer, Span span) ->
          document(url, lookUp.key(issuer, span.toString()));
      case Place.BadgeClass(String badge) -> document(url, lookUp.badge(badge));
      case Place.Assertion(String assertion) -> found(url, lookUp.assertion(assertion));
      case Place.Endorsement(String endorsement) -> found(url, lookUp.endorsement(endorsement));
      case Place.Endorser(String endorsement) -> document(url, lookUp.endorser(endorsement));
      case Place.AssertionEndorsements _,
          Place.CollectionAssertions _,
          Place.PathwayDocument _,
          Place.Image _,
          Place.Page _,
          Place.Card _,
          Place.OEmbed _ ->
          notThere(url);
    };
  }

  private FetchResult document(URI url, Optional<String> json) {
    return json.map(text -> answer(url, 200, JSON_LD, text)).orElseGet(() -> notThere(url));
  }

  private FetchResult found(URI url, LookUp.Found found) {
    return switch (found) {
      case LookUp.Found.Hosted(String json, var _) -> answer(url, 200, JSON_LD, json);
      case LookUp.Found.Signed(String jws, var _) -> answer(url, 200, "application/jose", jws);
      case LookUp.Found.Gone(String json, var _) -> answer(url, 410, JSON_LD, json);
      case LookUp.Found.Unknown() -> notThere(url);
    };
  }

  private FetchResult notThere(URI url) {
    return answer(url, 404, "", "");
  }

  private FetchResult answer(URI url, int status, String mediaType, String body) {
    return new FetchResult.Fetched(
        url, status, mediaType, body.getBytes(StandardCharsets.UTF_8), time.instant());
  }
}
