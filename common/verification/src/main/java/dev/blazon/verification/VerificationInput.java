package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.baking.Unbaked;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Iris;
import dev.blazon.json.Json;
import dev.blazon.json.Texts;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.documents.HandedIn;
import java.net.URI;
import java.util.List;

/**
 * What is handed in to be verified: a URL, a JWS, an Assertion's JSON, or an image that carries one
 * of them.
 */
public sealed interface VerificationInput {
  /** The URL of a hosted assertion, of a JWS, or of an image that carries one. */
  record Url(URI url) implements VerificationInput {}

  /** A signed assertion in compact serialization. */
  record Jws(String compact) implements VerificationInput {}

  /** An assertion's JSON, read strictly. It is trusted for its {@code id} alone. */
  record AssertionJson(JsonNode json) implements VerificationInput {}

  /** A credential of Open Badges 3.0, as its place in an image says; it is not read here. */
  record OpenBadges3() implements VerificationInput {}

  /**
   * A text, JSON or file that leads to no badge.
   *
   * @param what what it is, as far as that can be told
   * @param why what is wrong with it, a sentence for people
   */
  record Unintelligible(HandedIn what, String why) implements VerificationInput {}

  /**
   * A badge that was found in an image.
   *
   * @param carried any of the others
   * @param oddities what is wrong with how it is baked, as sentences; empty where nothing is
   */
  record Baked(VerificationInput carried, List<String> oddities) implements VerificationInput {
    /** Keeps a copy of the sentences, which nobody can change. */
    public Baked {
      oddities = List.copyOf(oddities);
    }
  }

  /**
   * Takes what an image carries. One that cannot be read, or carries nothing, leads nowhere, which
   * a report says.
   */
  static VerificationInput ofImage(byte[] image) {
    try {
      Unbaked unbaked = Baking.unbake(image);
      return new Baked(
          switch (unbaked.standard()) {
            case V2_0 -> ofBakedText(unbaked.text());
            case V3_0 -> new OpenBadges3();
          },
          unbaked.warnings().stream().map(Unbaked.Warning::detail).toList());
    } catch (UnreadableImage e) {
      return new Unintelligible(NonBadgeFile.of(e, image), NonBadgeFile.why(e));
    }
  }

  /**
   * Tells what a text is that was found in an image: JSON and JWS as the baking specification has
   * them, or a bare URL, as images baked before 2013 carry.
   */
  static VerificationInput ofBakedText(String text) {
    String trimmed = Texts.bare(text);
    if (trimmed.startsWith("{")) {
      return ofJson(trimmed);
    }
    return CompactJws.isForm(trimmed) ? new Jws(trimmed) : ofUrl(trimmed);
  }

  private static VerificationInput ofJson(String text) {
    try {
      return new AssertionJson(Json.read(text));
    } catch (InvalidJson e) {
      return new Unintelligible(
          HandedIn.BROKEN_JSON,
          "the JSON is broken at line " + e.line() + ", column " + e.column());
    }
  }

  private static VerificationInput ofUrl(String text) {
    return Iris.uri(text)
        .filter(URI::isAbsolute)
        .<VerificationInput>map(Url::new)
        .orElseGet(() -> new Unintelligible(NonBadgeText.of(text), neither(text)));
  }

  private static String neither(String text) {
    return text.startsWith("[")
        ? "the text is a list, and a badge is one object: send one badge at a time"
        : "the text is neither JSON, nor a JWS, nor a URL";
  }
}
