package dev.blazon.verification.baking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Iris;
import dev.blazon.json.Json;
import dev.blazon.json.Texts;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.DocumentReader;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.input.DocumentFetcher;
import dev.blazon.verification.input.HeadLinks;
import dev.blazon.verification.input.WebPage;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Bakes an Assertion, anyone's, into an image that a client sends, after fetching what its host
 * says it is; stores neither.
 */
public final class BakeImage {
  private final RemoteDocuments remote;
  private final UnaryOperator<String> ownLinks;

  /**
   * Given what fetches Assertions.
   *
   * @param ownLinks tells the document that a link of the host that asks stands for, such as the
   *     Assertion of a badge's page; any other link it leaves as it is
   */
  public BakeImage(RemoteDocuments remote, UnaryOperator<String> ownLinks) {
    this.remote = remote;
    this.ownLinks = ownLinks;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** The image with the Assertion in it. */
    record Baked(ImageFile image) implements Outcome {}

    /** The image cannot be read; the message says what is wrong, and where. */
    record UnreadableImageSent(String message) implements Outcome {}

    /** The Assertion cannot be used; the message says why. */
    record UnusableAssertion(String message) implements Outcome {}
  }

  /** What is to be baked, or why nothing is. */
  private sealed interface Source {
    record Found(BakedAssertion assertion) implements Source {}

    record Unusable(String message) implements Source {}
  }

  /**
   * Bakes an Assertion into an image, after it has fetched what its host says it is.
   *
   * @param assertion the URL of a hosted Assertion, its JSON, or a JWS
   * @param budget what fetching it may spend
   */
  public Outcome bake(byte[] image, String assertion, FetchBudget budget) {
    try {
      Baking.inspect(image);
      return switch (source(Texts.bare(assertion), budget)) {
        case Source.Found(BakedAssertion found) -> {
          byte[] baked = Baking.bake(image, found);
          yield new Outcome.Baked(new ImageFile(baked, Baking.inspect(baked).mediaType()));
        }
        case Source.Unusable(String message) -> new Outcome.UnusableAssertion(message);
      };
    } catch (UnreadableImage e) {
      return new Outcome.UnreadableImageSent(String.valueOf(e.getMessage()));
    }
  }

  private Source source(String text, FetchBudget budget) {
    if (BakedAssertion.Jws.isForm(text)) {
      return new Source.Found(new BakedAssertion.Jws(text));
    }
    if (text.startsWith("{")) {
      return hosted(text);
    }
    return Texts.isHttpIri(text)
        ? fetched(ownLinks.apply(text), new DocumentFetcher(remote, budget), true)
        : new Source.Unusable("It is neither a URL, nor the JSON of an Assertion, nor a JWS.");
  }

  /**
   * @param mayBePage whether to follow a web page to the document that it names: once
   */
  private static Source fetched(String url, DocumentFetcher fetcher, boolean mayBePage) {
    return switch (fetcher.fetch(url, Content.JSON)) {
      case FetchResult.Fetched page when WebPage.is(page) ->
          HeadLinks.alternate(page)
              .filter(link -> mayBePage)
              .map(link -> fetched(link, fetcher, false))
              .orElseGet(() -> noAward(HandedIn.WEB_PAGE));
      case FetchResult.Fetched fetched when fetched.status() == 200 ->
          served(Texts.bare(new String(fetched.body(), StandardCharsets.UTF_8)), url, fetched);
      case FetchResult.Fetched fetched ->
          new Source.Unusable("Its URL answered with status " + fetched.status() + ".");
      case FetchResult.Unreachable unreachable ->
          new Source.Unusable("Its URL could not be reached: " + unreachable.detail());
      case FetchResult.Refused refused ->
          new Source.Unusable("Its URL is not fetched: " + refused.detail());
    };
  }

  /** A signed Assertion's URL serves its JWS, which says itself whose it is. */
  private static Source served(String text, String url, FetchResult.Fetched fetched) {
    if (BakedAssertion.Jws.isForm(text)) {
      return new Source.Found(new BakedAssertion.Jws(text));
    }
    Source source = hosted(text);
    return source instanceof Source.Found(BakedAssertion.HostedJson assertion)
            && !Iris.same(assertion.url(), url)
            && !Iris.same(assertion.url(), fetched.url().toString())
        ? new Source.Unusable("Its id is not the URL that it was fetched from.")
        : source;
  }

  private static Source hosted(String text) {
    try {
      JsonNode json = Json.read(text);
      HandedIn what = what(json);
      if (what.isNoAward()) {
        return noAward(what);
      }
      JsonNode id = json.path("id");
      return id.isTextual() && BakedAssertion.HostedJson.isUrl(id.textValue())
          ? new Source.Found(new BakedAssertion.HostedJson(id.textValue(), text))
          : new Source.Unusable("Its id is not an http or https URL.");
    } catch (InvalidJson e) {
      return new Source.Unusable(
          "It is not JSON: line %d, column %d: %s".formatted(e.line(), e.column(), e.getMessage()));
    }
  }

  /** What is not understood may be an Assertion all the same: baking judges nothing. */
  private static HandedIn what(JsonNode json) {
    return switch (DocumentReader.read(json)) {
      case Reading.Understood(Version version, BadgeObject written, BadgeObject object) ->
          HandedIn.of(version, object);
      case Reading.NotUnderstood other -> HandedIn.UNKNOWN;
    };
  }

  private static Source noAward(HandedIn what) {
    String why = what.notAnAward();
    return new Source.Unusable(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
  }
}
