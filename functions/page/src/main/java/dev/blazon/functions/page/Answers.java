package dev.blazon.functions.page;

import dev.blazon.http.Html;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Accent;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Builds the HTTP responses of the page function: found, not found, gone or private, in the
 * language that the request asks for.
 */
final class Answers {
  private Answers() {}

  /** The language that a request asks for. */
  static Language language(Request request) {
    return Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
  }

  /** A page about something that is there. */
  static Response found(Request request, String html, ContentSecurityPolicy policy) {
    return found(request, html, policy, null);
  }

  /** The same in the colour of the issuer whose it is; null where it has none of its own. */
  static Response found(
      Request request, String html, ContentSecurityPolicy policy, @Nullable Accent accent) {
    return page(request, 200, html, policy.header(accent), PublicResponse.BRIEFLY);
  }

  /** A page that says that there is nothing. */
  static Response unknown(Request request, String html, ContentSecurityPolicy policy) {
    return page(request, 404, html, policy.header(), PublicResponse.NEVER);
  }

  /** A page that says that nobody is shown it; nobody keeps that, because it may change. */
  static Response keptPrivate(Request request, String html, ContentSecurityPolicy policy) {
    return page(request, 403, html, policy.header(), PublicResponse.NEVER);
  }

  /** A page that says that there is nothing any more. */
  static Response gone(Request request, String html, ContentSecurityPolicy policy) {
    return page(request, 410, html, policy.header(), PublicResponse.NEVER);
  }

  /** A page in the language that was asked for. */
  static Response page(
      Request request, int status, String html, String policy, String cacheControl) {
    return Html.of(request, status, html, language(request).tag(), policy, cacheControl);
  }
}
