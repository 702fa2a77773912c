package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import java.util.Optional;

/** The cookie in which a browser keeps a session. */
public final class SessionCookies {
  private final Sessions sessions;
  private final OwnCookie cookie;

  /**
   * @param sessions knows which are ours
   * @param urls where the pages are
   */
  public SessionCookies(Sessions sessions, PublicUrls urls) {
    this.sessions = sessions;
    this.cookie = new OwnCookie("blazon-my", urls);
  }

  /** The session that a request comes with; empty where it has none that is good. */
  public Optional<Session> session(Request request) {
    return cookie.values(request).flatMap(value -> sessions.read(value).stream()).findFirst();
  }

  /** The response with which a browser begins to keep a session. */
  public Response opened(Response response, Session session) {
    return cookie.kept(response, sessions.write(session), UseLink.LASTS);
  }

  /** The response with which a browser forgets the session. */
  public Response ended(Response response) {
    return cookie.gone(response);
  }
}
