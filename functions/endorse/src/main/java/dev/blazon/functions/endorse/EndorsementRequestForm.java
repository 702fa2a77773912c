package dev.blazon.functions.endorse;

import dev.blazon.endorsing.AskToEndorse;
import dev.blazon.endorsing.AskToEndorse.NewRequests;
import dev.blazon.forms.Languages;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads the JSON of a request to ask people to endorse something. */
final class EndorsementRequestForm {
  private static final String USUAL_LANGUAGE = "en";

  private EndorsementRequestForm() {}

  static NewRequests read(Form form) {
    String email = form.email("email");
    List<String> emails = form.emails("emails", AskToEndorse.AT_ONCE);
    if (form.has("email") && form.has("emails")) {
      form.fault("has to have at most one of email and emails");
    }
    String message = form.text("message", Lengths.PARAGRAPH);
    Instant expires = form.instant("expires");
    String language = Languages.read(form, "language");
    return new NewRequests(
        email == null ? emails : List.of(email),
        message,
        Objects.requireNonNullElse(language, USUAL_LANGUAGE),
        expires);
  }
}
