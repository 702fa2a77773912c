package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.ListedAssertions;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.DocumentBuilder;
import dev.blazon.verification.dossier.IssuersServer;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.ReadingBound;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.input.DocumentFetcher;
import dev.blazon.verification.input.FetchedImage;
import dev.blazon.verification.input.HeadLinks;
import dev.blazon.verification.input.HttpsAddress;
import dev.blazon.verification.input.WebPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Loads the documents of one badge, from what was handed in or by fetching them, each once and
 * within one budget. Safe for any number of threads: some documents are asked for side by side.
 */
final class DocumentLoader {
  private static final int OK = 200;
  private static final int GONE = 410;

  private final DocumentFetcher fetcher;
  private final ReadingBound room;
  private final AnswerReader answers;
  private final SharedRevocationLists lists;
  private final Instant now;
  private final Map<String, PendingValue<Source>> loaded = new ConcurrentHashMap<>();
  private final Map<String, PendingValue<Source>> current = new ConcurrentHashMap<>();

  /**
   * @param remote where documents come from
   * @param lists where RevocationLists are kept that were read
   */
  DocumentLoader(
      RemoteDocuments remote, SharedRevocationLists lists, FetchBudget budget, Instant now) {
    this.fetcher = new DocumentFetcher(remote, budget);
    this.room = budget.reading();
    this.answers = new AnswerReader(room);
    this.lists = lists;
    this.now = now;
  }

  /** Fetches what stands at a URL, and does not read it. */
  FetchResult fetch(String url) {
    return fetcher.fetch(url, Content.JSON);
  }

  /**
   * Fetches what may be an assertion or an image: only an image may be as large as one, and a web
   * page, of which nothing is read but its head.
   */
  FetchResult fetchBadge(String url) {
    FetchResult result = fetcher.fetch(url, Content.BADGE);
    Optional<byte[]> image = FetchedImage.in(result);
    if (image.isPresent()) {
      return room.takeImage(image.get().length)
          ? result
          : new FetchResult.Refused("size", "the images that are read together are too large");
    }
    return result instanceof Fetched fetched
            && fetched.body().length > Content.JSON.maximumBytes()
            && !WebPage.is(fetched)
        ? new FetchResult.Refused("size", "more than " + Content.JSON.maximumBytes() + " bytes")
        : result;
  }

  /** What a web page names as the same in another form, as far as there is room to look at it. */
  Optional<String> alternate(Fetched page) {
    return room.takeText(Math.min(page.body().length, Content.JSON.maximumBytes()))
        ? HeadLinks.alternate(page)
        : Optional.empty();
  }

  /** Fetches and reads a document that another one links to; once, however many do. */
  Source load(String url) {
    return once(loaded, url, link -> atItsId(link, answers.read(link, fetch(link))));
  }

  /**
   * What a link serves under another id is taken from that id: its own host alone vouches for it.
   * Where that has nothing of this id either, the first answer stays, for a rule to find. Not so
   * keys and lists: a copy that says that something is revoked must not be passed over.
   */
  private Source atItsId(String url, Source source) {
    Optional<String> id =
        source
            .loaded()
            .filter(document -> document.version() == Version.V2_0)
            .flatMap(document -> document.object().id().filter(i -> !document.isAt(i)))
            .filter(Iris::isHttp);
    if (id.isEmpty()) {
      return source;
    }
    Source there = answers.read(id.get(), fetch(id.get()));
    if (there instanceof Source.NotFetched) {
      return there;
    }
    return there
        .loaded()
        .filter(document -> document.object().isNamed(id.get()))
        .<Source>map(document -> new Source.Loaded(document.linkedAs(url)))
        .orElse(source);
  }

  /** What https answers for an http link says something of it only if it is the same document. */
  Source settled(Source source) {
    return source
        .loaded()
        .filter(document -> document.origin() == Origin.FETCHED && !document.gone())
        .filter(document -> HttpsAddress.of(document.url()).isPresent())
        .filter(document -> document.object().id().filter(document::isAt).isEmpty())
        .<Source>map(
            document ->
                new Source.NotFetched(
                    document.url(), "only https is fetched, and by https it is another document"))
        .orElse(source);
  }

  /** Reads the answer for an assertion: there "410 Gone" is an answer too, whatever its body. */
  Source assertion(String url, FetchResult result) {
    Source source =
        result instanceof Fetched fetched && fetched.status() == GONE
            ? new Source.Loaded(answers.gone(url, fetched))
            : answers.read(url, result);
    return source
        .loaded()
        .filter(document -> document.revoked() && (document.object().has("id") || !document.gone()))
        .filter(document -> document.object().id().filter(document::isAt).isEmpty())
        .<Source>map(document -> new Source.Loaded(document.ofNoOther()))
        .orElse(source);
  }

  /** Reads what somebody hands in as JSON. */
  Reading reading(JsonNode json) {
    return answers.reading(json);
  }

  /** Reads the payload of a token. */
  Source signed(byte[] payload) {
    return answers.signed(payload, now);
  }

  /**
   * Follows a link, or takes what is embedded. An embedded object with an http(s) id is a link all
   * the same: only its own host vouches for it.
   *
   * @param from the document that links
   * @param property under which
   */
  Source linked(Document from, String property) {
    Optional<String> link = from.object().link(property);
    if (link.filter(Iris::isHttp).isPresent()) {
      return load(link.get());
    }
    return from.object()
        .object(property)
        .<Source>map(
            object ->
                embedded(
                    link.orElse(""),
                    from.version(),
                    from.written().object(property).orElse(object),
                    object))
        .orElseGet(() -> new Source.NotLinked(property + " is no link that can be followed"));
  }

  /** Takes an object of 2.0 as it stands in another one. */
  Source embedded(String id, BadgeObject object) {
    return embedded(id, Version.V2_0, object, object);
  }

  /**
   * Takes an object as it stands in another document, or by itself.
   *
   * @param id its IRI; empty for none
   * @param written it, in the terms of its version
   * @param object it, in the terms of the 2.0 context
   */
  Source embedded(String id, Version version, BadgeObject written, BadgeObject object) {
    return new Source.Loaded(
        DocumentBuilder.builder()
            .origin(Origin.EMBEDDED)
            .url(id)
            .addresses(Set.of(id))
            .status(OK)
            .at(now)
            .version(version)
            .written(written)
            .object(object)
            .build());
  }

  /** Takes an embedded key as it stands, and follows a link to one. */
  Source key(JsonNode value) {
    BadgeObject key = BadgeObject.of(value).orElse(BadgeObject.EMPTY);
    String id = BadgeObject.link(value).orElse("");
    return key.has("publicKeyPem") ? embedded(id, key) : loadCurrent(id);
  }

  /** Fetches the key of a badge from before 2.0, which is no document but the bare PEM text. */
  Source bareKey(String url, Version version) {
    FetchResult result = fetcher.fetch(url, Content.PEM);
    // A bare key names nobody: where another host's answers for it, that host could be anybody.
    return result instanceof Fetched key && !IssuersServer.serves(url, key.url().toString())
        ? new Source.NotFetched(url, "it redirects to another server")
        : answers.read(url, result, pem -> bareKey(version, pem));
  }

  private static Reading bareKey(Version version, byte[] pem) {
    String text = new String(pem, StandardCharsets.UTF_8);
    BadgeObject key =
        new BadgeObject(JsonNodeFactory.instance.objectNode().put("publicKeyPem", text));
    return new Reading.Understood(version, key, key);
  }

  /**
   * Fetches the revocation list that a Profile links to, and reads of it what concerns one
   * assertion.
   *
   * @param version that of the Profile
   * @param names what the assertion is known by
   */
  Source revocationList(String url, Version version, Set<String> names) {
    return lists.inTurn(() -> readList(url, version, names));
  }

  private Source readList(String url, Version version, Set<String> names) {
    FetchResult result = fetcher.fetch(url, Content.REVOCATION_LIST);
    if (!(result instanceof Fetched fetched) || fetched.status() != OK || WebPage.is(fetched)) {
      return answers.readCurrent(url, result);
    }
    ListedAssertions listed = lists.read(version, fetched.body());
    return listed
        .tooLong()
        .<Source>map(detail -> new Source.NotFetched(url, detail))
        .orElseGet(() -> settled(answers.read(url, result, body -> listed.about(names))));
  }

  private Source loadCurrent(String url) {
    return once(current, url, link -> answers.readCurrent(link, fetch(link)));
  }

  private Source once(
      Map<String, PendingValue<Source>> sources, String url, Function<String, Source> source) {
    return sources
        .computeIfAbsent(url, link -> new PendingValue<>(() -> settled(source.apply(link))))
        .value();
  }
}
