package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.VerifyForm;
import dev.blazon.words.Language;
import java.util.Objects;

/**
 * Answers the HTTP route of the empty form at {@code /verify}. What is sent with it goes to the
 * verify function.
 */
final class VerifyRoute {
  private final Pages pages;

  VerifyRoute(Pages pages) {
    this.pages = pages;
  }

  /** The form, with what the parameter {@code badge} says in its field for a text. */
  Response form(Request request) {
    Language language = Answers.language(request);
    String badge = Objects.requireNonNullElse(request.queryParameter("badge"), "");
    return Answers.page(
        request,
        200,
        pages.verify(VerifyForm.with(badge), language),
        ContentSecurityPolicy.SCRIPTED.header(),
        PublicResponse.NEVER);
  }
}
