package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Located;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.dossier.Source.Loaded;
import dev.blazon.verification.dossier.Source.NotSought;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.input.FetchedImage;
import dev.blazon.verification.input.WebPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and reads the Assertion that an input leads to, such as a URL, a JWS or a baked image; the
 * input is trusted for no more than that.
 */
final class AssertionLocator {
  /** What only those read who log in is no badge that was made for the public: 401 and 403. */
  private static final Set<Integer> NOT_FOR_US = Set.of(401, 403);

  private final DocumentLoader loader;

  AssertionLocator(DocumentLoader loader) {
    this.loader = loader;
  }

  /** Finds what an input leads to, and reads it. */
  StartingDocument of(VerificationInput input) {
    return settled(withItsId(start(input)));
  }

  private StartingDocument start(VerificationInput input) {
    return switch (input) {
      case VerificationInput.Url(var url) -> url(url.toString());
      case VerificationInput.Jws(String compact) -> token(Texts.bare(compact));
      case VerificationInput.AssertionJson(JsonNode json) -> json(json);
      case VerificationInput.Unintelligible(HandedIn what, String why) -> nowhere(why).as(what);
      case VerificationInput.OpenBadges3() -> openBadges3();
      case VerificationInput.Baked(VerificationInput carried, List<String> oddities) ->
          start(carried).bakedWith(oddities);
    };
  }

  /** What somebody hands in may be an image's URL, but no image leads to another. */
  private StartingDocument url(String url) {
    FetchResult answer = loader.fetchBadge(url);
    Optional<byte[]> image = FetchedImage.in(answer);
    if (image.isEmpty()) {
      return document(url, answer);
    }
    return switch (VerificationInput.ofImage(image.get())) {
      case VerificationInput.Baked(VerificationInput.Url(var inside), List<String> oddities) ->
          document(inside.toString(), loader.fetch(inside.toString())).bakedWith(oddities);
      case VerificationInput carried -> start(carried);
    };
  }

  private StartingDocument document(String url, FetchResult answer) {
    return answer instanceof Fetched page && WebPage.is(page)
        ? behind(url, page)
        : atItsId(read(url, answer));
  }

  /**
   * What a web page names as the same in another form, where that is of a badge. One step, and no
   * further: what is itself a page says no more than the first did.
   */
  private StartingDocument behind(String url, Fetched page) {
    StartingDocument itself =
        new StartingDocument(
                new Located.Hosted(url),
                new Source.NotFetched(url, "its host answers with a web page in its place"))
            .as(HandedIn.WEB_PAGE);
    return loader.alternate(page).map(link -> behind(link, itself)).orElse(itself);
  }

  private StartingDocument behind(String link, StartingDocument page) {
    FetchResult answer = loader.fetch(link);
    if (answer instanceof Fetched fetched
        && (WebPage.is(fetched) || NOT_FOR_US.contains(fetched.status()))) {
      return page;
    }
    StartingDocument there = read(link, answer);
    return switch (there.assertion()) {
      case Loaded(Document document) -> LinkedJson.isBadge(there, document) ? atItsId(there) : page;
      case Source.NotFetched unreachable -> there;
      case Source.NotUnderstood other -> there.handedIn() == HandedIn.OPEN_BADGES_3 ? there : page;
      case Source.NotFound missing -> page;
      case Source.NotLinked missing -> page;
      case NotSought missing -> page;
    };
  }

  /** What is not read can be neither good nor bad. */
  private static StartingDocument openBadges3() {
    return new StartingDocument(
        new Located.NotAsked("the image carries a credential, and no Assertion"),
        new Source.NotUnderstood("", Reading.Obstacle.OTHER_VERSION, "it is Open Badges 3.0"));
  }

  /**
   * A URL that serves an assertion of another address is one that it has too: ask at its own. Not
   * where it says that it is revoked, which is an answer; nor in 0.5, where the origin decides.
   */
  private StartingDocument atItsId(StartingDocument start) {
    return start
        .assertion()
        .loaded()
        .filter(document -> start.located() instanceof Located.Hosted && !document.revoked())
        .filter(document -> document.version() != Version.V0_5)
        .flatMap(
            document ->
                HostedAddress.of(document.version(), document.object())
                    .filter(address -> !document.isAt(address)))
        .map(this::ask)
        .orElse(start);
  }

  /**
   * An assertion of 1.1 may have another id than its {@code verify.url}: then that id has to lead
   * to it, by redirects or because it serves the same assertion.
   */
  private StartingDocument withItsId(StartingDocument start) {
    Optional<Document> hosted =
        start
            .assertion()
            .loaded()
            .filter(document -> document.origin() == Document.Origin.FETCHED)
            .filter(document -> document.version() == Version.V1_1 && !document.revoked());
    Optional<String> id =
        hosted.flatMap(
            document ->
                document.object().id().filter(Iris::isHttp).filter(iri -> !document.isAt(iri)));
    if (id.isEmpty()) {
      return start;
    }
    Source there = loader.assertion(id.get(), loader.fetch(id.get()));
    return switch (there) {
      case Source.NotFetched unreachable -> start.with(there);
      case Loaded(Document document) when document.revoked() -> start.with(there);
      case Loaded(Document document) when isSame(document, hosted.get(), id.get()) ->
          start.with(new Loaded(hosted.get().alsoAt(id.get())));
      default -> start;
    };
  }

  private static boolean isSame(Document atId, Document hosted, String id) {
    boolean redirected = atId.addresses().stream().anyMatch(hosted::isAt);
    return redirected || (atId.object().isNamed(id) && atId.verifyUrl().equals(hosted.verifyUrl()));
  }

  /** What https answers for an http address counts only where it is the same. */
  StartingDocument settled(StartingDocument start) {
    return start.with(loader.settled(start.assertion()));
  }

  /** Reads what a URL serves as an assertion. */
  StartingDocument ask(String url) {
    return read(url, loader.fetch(url));
  }

  private StartingDocument read(String url, FetchResult answer) {
    return token(answer)
        .map(this::token)
        .orElseGet(
            () ->
                named(
                    new StartingDocument(new Located.Hosted(url), loader.assertion(url, answer)),
                    answer));
  }

  /** The same, known for what it is where it is no badge. */
  private static StartingDocument named(StartingDocument start, FetchResult answer) {
    if (!(answer instanceof Fetched fetched) || fetched.status() != 200) {
      return start;
    }
    boolean unread =
        start.handedIn() == HandedIn.OTHER_JSON
            || (start.assertion() instanceof Source.NotUnderstood
                && start.handedIn() == HandedIn.UNKNOWN);
    if (!unread) {
      return start;
    }
    HandedIn what = NonBadgeText.of(new String(fetched.body(), StandardCharsets.UTF_8));
    // What was not understood may be a badge all the same, in words that are not known here.
    return what == HandedIn.OTHER_JSON ? start : start.as(what);
  }

  private StartingDocument token(String compact) {
    try {
      CompactJws jws = CompactJws.read(compact);
      return new StartingDocument(new Located.Signed(jws), loader.signed(jws.payload()));
    } catch (CompactJws.InvalidJwsException e) {
      return new StartingDocument(new Located.BadToken(e.why()), Source.notSought());
    }
  }

  private StartingDocument json(JsonNode json) {
    if (NonBadgeText.of(json) == HandedIn.JSON_LD_CONTEXT) {
      return nowhere("it is a context").as(HandedIn.JSON_LD_CONTEXT);
    }
    return switch (loader.reading(json)) {
      case Reading.NotUnderstood(Reading.Obstacle obstacle, String detail) ->
          new StartingDocument(
              new Located.Hosted(json.path("id").asText()),
              AnswerReader.notUnderstood("", obstacle, detail));
      case Reading.Understood understood -> json(understood);
    };
  }

  private StartingDocument json(Reading.Understood json) {
    HandedIn what = HandedIn.of(json.version(), json.object());
    return switch (what) {
      case BADGE_CLASS, PROFILE -> definition(json, what);
      case CRYPTOGRAPHIC_KEY, REVOCATION_LIST, PART -> nowhere(what.notAnAward()).as(what);
      default ->
          HostedAddress.of(json.version(), json.object())
              .map(address -> named(ask(address), what))
              .orElseGet(() -> nowhere(missing(json, what)).as(what));
    };
  }

  /** Whoever hands in an Assertion is not told of a good BadgeClass where its id leads to one. */
  private static StartingDocument named(StartingDocument there, HandedIn what) {
    return what == HandedIn.ASSERTION && there.handedIn().isNoAward() ? there.as(what) : there;
  }

  private static String missing(Reading.Understood json, HandedIn what) {
    return what == HandedIn.OTHER_JSON
        ? "the JSON is no badge: it has neither the type nor any property of an Assertion"
        : HostedAddress.missing(json.version());
  }

  /** From its id, whose host alone vouches for it; or as it stands, where it has none. */
  private StartingDocument definition(Reading.Understood json, HandedIn what) {
    Optional<String> id = json.object().id();
    return id.filter(Iris::isHttp)
        .map(this::ask)
        .map(there -> there.assertion() instanceof Loaded ? there : there.as(what))
        .orElseGet(
            () ->
                new StartingDocument(
                        new Located.Hosted(id.orElse("")),
                        loader.embedded(
                            id.orElse(""), json.version(), json.written(), json.object()))
                    .as(what));
  }

  private static StartingDocument nowhere(String why) {
    return new StartingDocument(new Located.Nowhere(why), Source.notSought());
  }

  private static Optional<String> token(FetchResult answer) {
    return answer instanceof Fetched fetched && fetched.status() == 200
        ? Optional.of(Texts.bare(new String(fetched.body(), StandardCharsets.UTF_8)))
            .filter(CompactJws::isForm)
        : Optional.empty();
  }
}
