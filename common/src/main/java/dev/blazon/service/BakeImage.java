package dev.blazon.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.json.Texts;
import dev.blazon.store.ImageStore.StoredImage;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bakes anyone's Assertion into an image that a client sends, and keeps neither. */
public final class BakeImage {
  private final RemoteDocuments remote;

  /** Given what fetches Assertions. */
  public BakeImage(RemoteDocuments remote) {
    this.remote = remote;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** The image with the Assertion in it. */
    record Baked(StoredImage image) implements Outcome {}

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
   * Bakes.
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
          yield new Outcome.Baked(new StoredImage(baked, Baking.inspect(baked).mediaType()));
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
      return hosted(text, null);
    }
    return Texts.isHttpUrl(text)
        ? fetched(URI.create(text), budget)
        : new Source.Unusable("It is neither a URL, nor the JSON of an Assertion, nor a JWS.");
  }

  private Source fetched(URI url, FetchBudget budget) {
    return switch (remote.fetch(url, Content.JSON, budget)) {
      case FetchResult.Fetched fetched when fetched.status() == 200 ->
          served(Texts.bare(new String(fetched.body(), StandardCharsets.UTF_8)), url.toString());
      case FetchResult.Fetched fetched ->
          new Source.Unusable("Its URL answered with status " + fetched.status() + ".");
      case FetchResult.Unreachable unreachable ->
          new Source.Unusable("Its URL could not be reached: " + unreachable.detail());
      case FetchResult.Refused refused ->
          new Source.Unusable("Its URL is not fetched: " + refused.detail());
    };
  }

  /** A signed Assertion's URL serves its JWS, which says itself whose it is. */
  private static Source served(String text, String url) {
    return BakedAssertion.Jws.isForm(text)
        ? new Source.Found(new BakedAssertion.Jws(text))
        : hosted(text, url);
  }

  /**
   * @param url where it was found, which its id has to be; null where it was sent
   */
  private static Source hosted(String json, @Nullable String url) {
    try {
      JsonNode id = Json.read(json).path("id");
      if (!id.isTextual() || !BakedAssertion.HostedJson.isUrl(id.textValue())) {
        return new Source.Unusable("Its id is not an http or https URL.");
      }
      if (url != null && !url.equals(id.textValue())) {
        return new Source.Unusable("Its id is not the URL that it was fetched from.");
      }
      return new Source.Found(new BakedAssertion.HostedJson(id.textValue(), json));
    } catch (InvalidJson e) {
      return new Source.Unusable(
          "It is not JSON: line %d, column %d: %s".formatted(e.line(), e.column(), e.getMessage()));
    }
  }
}
