package dev.blazon.functions.my;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionPages;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.MySignIn;
import dev.blazon.page.Pages;
import dev.blazon.words.Language;
import org.jspecify.annotations.Nullable;

/** The responses of somebody's own pages, which nobody keeps and no search engine lists. */
final class MyAnswers {
  private final Pages pages = new Pages();
  private final String origin;
  private final boolean mails;

  /**
   * @param origin where the pages are; no script of any other origin reads them
   * @param mails whether this deployment sends mails
   */
  MyAnswers(String origin, boolean mails) {
    this.origin = origin;
    this.mails = mails;
  }

  /** Whether this deployment sends mails. */
  boolean mailing() {
    return mails;
  }

  static Language language(Request request) {
    return Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
  }

  Response page(Request request, int status, String html) {
    return SessionPages.of(
        request,
        status,
        html,
        language(request).tag(),
        ContentSecurityPolicy.PAGE.header(),
        origin);
  }

  /**
   * The form that asks for a link.
   *
   * @param said the key of what stands above it; null for nothing
   */
  Response signIn(Request request, int status, @Nullable String said) {
    return page(request, status, pages.signIn(new MySignIn(said, mails), language(request)));
  }

  /** Leads to the list once something was done, so that loading it anew does nothing twice. */
  static Response toList(Request request) {
    return to(request, "/my");
  }

  /** Leads to the page with this path, likewise. */
  static Response to(Request request, String path) {
    return SessionPages.to(path, language(request).tag());
  }
}
