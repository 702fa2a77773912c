package dev.blazon.functions.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.http.Request;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.verification.Question;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.documents.HandedIn;
import java.net.URI;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one badge to verify, and the recipient that it should have, from the JSON body of {@code
 * POST /v1/verify}.
 */
final class QuestionForm {
  private static final int JWS = 200_000;

  private QuestionForm() {}

  static Question read(Form form) {
    return new Question(input(form), form.object("recipient", Recipients::read));
  }

  private static VerificationInput input(Form form) {
    if (Stream.of("url", "jws", "assertion", "image").filter(form::has).count() != 1) {
      form.fault("has to have exactly one of url, jws, assertion and image");
    }
    URI url = form.iri("url");
    String jws = form.text("jws", JWS);
    JsonNode assertion = assertion(form);
    byte[] image = image(form);
    if (url != null) {
      return new VerificationInput.Url(url);
    }
    if (jws != null) {
      return new VerificationInput.Jws(jws);
    }
    if (image != null) {
      return VerificationInput.ofImage(image);
    }
    return assertion == null
        ? new VerificationInput.Unintelligible(HandedIn.UNKNOWN, "nothing was sent")
        : new VerificationInput.AssertionJson(assertion);
  }

  private static @Nullable JsonNode assertion(Form form) {
    JsonNode assertion = form.json("assertion");
    if (assertion == null || !assertion.isObject()) {
      if (assertion != null) {
        form.fault("assertion", "is not a JSON object");
      }
      return null;
    }
    if (assertion.toString().length() > Request.MAXIMUM_JSON) {
      form.fault("assertion", "is larger than " + Request.MAXIMUM_JSON + " characters");
    }
    return assertion;
  }

  /** Base 64 (RFC 4648, section 4), padded. */
  private static byte @Nullable [] image(Form form) {
    String text = form.text("image", Json.MAXIMUM_IMAGE_STRING);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() % 4 == 0) {
        return Base64.getDecoder().decode(text);
      }
    } catch (IllegalArgumentException e) {
      // As with a text that lacks its padding, the client is told where.
    }
    form.fault("image", "is not padded base 64");
    return null;
  }
}
