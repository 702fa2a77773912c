package dev.blazon.functions.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Form;
import dev.blazon.verification.VerificationInput;
import java.net.URI;
import java.util.stream.Stream;

/** Reads the badge that a client asks about. */
final class Inputs {
  private static final int JWS = 200_000;

  private Inputs() {}

  static VerificationInput read(Form form) {
    if (Stream.of("url", "jws", "assertion").filter(form::has).count() != 1) {
      form.fault("has to have exactly one of url, jws and assertion");
    }
    String url = form.url("url");
    String jws = form.text("jws", JWS);
    JsonNode assertion = form.json("assertion");
    if (assertion != null && !assertion.isObject()) {
      form.fault("assertion", "is not a JSON object");
    }
    if (url != null) {
      return new VerificationInput.Url(URI.create(url));
    }
    if (jws != null) {
      return new VerificationInput.Jws(jws);
    }
    return assertion == null
        ? new VerificationInput.Unintelligible("nothing was sent")
        : new VerificationInput.AssertionJson(assertion);
  }
}
