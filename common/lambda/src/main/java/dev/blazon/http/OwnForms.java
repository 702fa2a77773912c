package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;

/**
 * Tells forms of our own pages from those that another site sends in somebody's name. Browsers say
 * where a form comes from; beyond that, each form of a session has a token that no other site
 * knows.
 */
public final class OwnForms {
  /** An address of 254 characters, each of four bytes that are written as {@code %XX}. */
  public static final int LONGEST = 4_096;

  private final Sessions sessions;
  private final OwnOrigin origin;

  /**
   * @param sessions knows the token of each session's forms
   * @param urls where the pages are
   */
  public OwnForms(Sessions sessions, PublicUrls urls) {
    this.sessions = sessions;
    this.origin = new OwnOrigin(urls);
  }

  /** Whether a form can be ours, as {@link OwnOrigin#isFromHere} has it. */
  public boolean isFromHere(Request request) {
    return origin.isFromHere(request);
  }

  /** Whether a form is one of this session's pages. */
  public boolean isOf(Session session, Request request, FormFields form) {
    return isFromHere(request) && sessions.isFormOf(session, form.text("form"));
  }

  /** Where the pages are, as the header {@code Origin} has it. */
  public String origin() {
    return origin.origin();
  }
}
