package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import java.net.URI;

/**
 * Tells forms of our own pages from those that another site sends in somebody's name. Browsers say
 * where a form comes from; beyond that, each form of a session has a token that no other site
 * knows.
 */
public final class OwnForms {
  /** An address of 254 characters, each of four bytes that are written as {@code %XX}. */
  public static final int LONGEST = 4_096;

  private final Sessions sessions;
  private final String origin;

  /**
   * @param sessions knows the token of each session's forms
   * @param urls where the pages are
   */
  public OwnForms(Sessions sessions, PublicUrls urls) {
    this.sessions = sessions;
    URI home = URI.create(urls.home());
    this.origin = home.getScheme() + "://" + home.getRawAuthority();
  }

  /**
   * Whether a form can be ours by where it says it comes from. Our own pages say it (their {@code
   * Referrer-Policy}), and a frame that hides where it is has the origin {@code null}; old browsers
   * and programs say nothing.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
   */
  public boolean isFromHere(Request request) {
    String site = request.headers().getOrDefault("sec-fetch-site", "same-origin");
    return site.equals("same-origin")
        && request.headers().getOrDefault("origin", origin).equals(origin);
  }

  /** Whether a form is one of this session's pages. */
  public boolean isOf(Session session, Request request, FormFields form) {
    return isFromHere(request) && sessions.isFormOf(session, form.text("form"));
  }

  /** Where the pages are, as the header {@code Origin} has it. */
  public String origin() {
    return origin;
  }
}
