package dev.blazon.functions.endorse;

import dev.blazon.http.OwnOrigin;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionPages;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowEndorsing;
import dev.blazon.page.reading.ShowEndorsing.Beside;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.words.Language;
import java.util.Map;

/**
 * The responses to whoever was asked to endorse. Nobody keeps them, and no search engine lists
 * them: the token of the link is in their addresses and in their forms.
 */
final class EndorserPages {
  private final ShowEndorsing showing;
  private final OwnOrigin origin;
  private final Pages pages = new Pages();

  EndorserPages(ShowEndorsing showing, OwnOrigin origin) {
    this.showing = showing;
    this.origin = origin;
  }

  static Language language(Request request) {
    return Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
  }

  /** Whether a form can be one of these pages. */
  boolean isFromHere(Request request) {
    return origin.isFromHere(request);
  }

  Response page(Request request, int status, EndorsementRequest asked, Beside beside) {
    return answer(request, status, pages.endorse(showing.show(asked, beside), language(request)));
  }

  /** That a mail is on its way to the address that somebody has named. */
  Response mailed(Request request) {
    return answer(request, 200, pages.endorserMailed(language(request)));
  }

  Response unknown(Request request) {
    return answer(request, 404, pages.unknownEndorsing(language(request)));
  }

  /** Leads to the page once something was done, so that loading it anew does nothing twice. */
  static Response to(Request request, String token) {
    return new Response(
        303,
        Map.of(
            "Location",
            "/endorse?token=" + token + "&lang=" + language(request).tag(),
            "Cache-Control",
            PublicResponse.NEVER),
        new byte[0]);
  }

  private Response answer(Request request, int status, String html) {
    return SessionPages.of(
        request,
        status,
        html,
        language(request).tag(),
        ContentSecurityPolicy.PAGE.header(),
        origin.origin());
  }
}
