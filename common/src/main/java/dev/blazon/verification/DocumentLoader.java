package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.DocumentReader;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.rules.Document;
import dev.blazon.verification.rules.Document.Origin;
import dev.blazon.verification.rules.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Comes by the documents of one badge, within one budget. */
final class DocumentLoader {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final RemoteDocuments remote;
  private final FetchBudget budget;
  private final Instant now;
  private final Map<String, Source> loaded = new HashMap<>();

  DocumentLoader(RemoteDocuments remote, FetchBudget budget, Instant now) {
    this.remote = remote;
    this.budget = budget;
    this.now = now;
  }

  /** Fetches without reading. */
  FetchResult fetch(String url) {
    try {
      URI uri = new URI(url);
      return uri.isAbsolute()
          ? remote.fetch(uri, Content.JSON, budget)
          : new FetchResult.Refused("url", "it is not an absolute URL");
    } catch (URISyntaxException e) {
      return new FetchResult.Refused("url", "it is not a URL");
    }
  }

  /** Fetches and reads a document that another one links to; once, however many do. */
  Source load(String url) {
    return loaded.computeIfAbsent(url, link -> read(link, fetch(link)));
  }

  /** Reads the answer for an assertion: there "410 Gone" is an answer too, whatever its body. */
  Source assertion(String url, FetchResult result) {
    return result instanceof Fetched fetched && fetched.status() == GONE
        ? new Source.Loaded(gone(url, fetched))
        : read(url, result);
  }

  /** Reads the payload of a token. */
  Source signed(byte[] payload) {
    return read(Origin.SIGNED, "", now, DocumentReader.read(payload));
  }

  /**
   * Follows a link, or takes what is embedded. An embedded object with an http(s) id is a link all
   * the same: only its own host vouches for it.
   *
   * @param from the object that links
   * @param property under which
   */
  Source linked(BadgeObject from, String property) {
    Optional<String> link = from.link(property);
    if (link.filter(DocumentLoader::isHttp).isPresent()) {
      return load(link.get());
    }
    return from.object(property)
        .<Source>map(object -> embedded(link.orElse(""), object))
        .orElseGet(() -> new Source.NotLinked(property + " is no link that can be followed"));
  }

  /** Takes an object as it stands in another one. */
  Source embedded(String id, BadgeObject object) {
    return new Source.Loaded(new Document(Origin.EMBEDDED, id, OK, now, object));
  }

  /** Takes an embedded key as it stands, and follows a link to one. */
  Source key(JsonNode value) {
    BadgeObject key = BadgeObject.of(value).orElse(BadgeObject.EMPTY);
    String id = BadgeObject.link(value).orElse("");
    return key.has("publicKeyPem") ? embedded(id, key) : load(id);
  }

  private static Source read(String url, FetchResult result) {
    return switch (result) {
      case Fetched fetched ->
          switch (fetched.status()) {
            case OK -> read(Origin.FETCHED, url, fetched.at(), DocumentReader.read(fetched.body()));
            case NOT_FOUND, GONE -> new Source.NotFound(url, fetched.status());
            // A host that does not let us in (401, 403 …) says nothing about the badge.
            default -> new Source.NotFetched(url, "it answers " + fetched.status());
          };
      case FetchResult.Unreachable(String code, String detail) ->
          new Source.NotFetched(url, detail);
      case FetchResult.Refused(String code, String detail) -> new Source.NotFetched(url, detail);
    };
  }

  private static Document gone(String url, Fetched fetched) {
    BadgeObject object =
        switch (DocumentReader.read(fetched.body())) {
          case Reading.Understood(BadgeObject understood) -> understood;
          case Reading.NotUnderstood notUnderstood -> BadgeObject.EMPTY;
        };
    return new Document(Origin.FETCHED, url, GONE, fetched.at(), object);
  }

  private static Source read(Origin origin, String url, Instant at, Reading reading) {
    return switch (reading) {
      case Reading.Understood(BadgeObject object) ->
          new Source.Loaded(new Document(origin, url, OK, at, object));
      case Reading.NotUnderstood(Reading.Fault fault, String detail) ->
          new Source.NotUnderstood(url, fault, detail);
    };
  }

  static boolean isHttp(String iri) {
    return iri.regionMatches(true, 0, "http://", 0, 7)
        || iri.regionMatches(true, 0, "https://", 0, 8);
  }
}
