package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.service.UseLink;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie in which a browser keeps a session (RFC 6265). Scripts do not see it, other sites
 * cannot send a form with it, and at https no other host can set one (the prefix {@code __Host-}).
 * The local server is at http, where not every browser takes such a cookie.
 */
public final class SessionCookies {
  private final Sessions sessions;
  private final String name;
  private final String attributes;

  /**
   * @param sessions knows which are ours
   * @param urls where the pages are
   */
  public SessionCookies(Sessions sessions, PublicUrls urls) {
    this.sessions = sessions;
    boolean secure = urls.home().startsWith("https:");
    this.name = secure ? "__Host-blazon-my" : "blazon-my";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** The session that a request comes with; empty where it has none that is good. */
  public Optional<Session> session(Request request) {
    return Arrays.stream(request.headers().getOrDefault("cookie", "").split(";"))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .flatMap(cookie -> sessions.read(cookie.substring(name.length() + 1)).stream())
        .findFirst();
  }

  /** The response with which a browser begins to keep a session. */
  public Response opened(Response response, Session session) {
    return response.with(
        "Set-Cookie",
        name
            + "="
            + sessions.write(session)
            + "; Max-Age="
            + UseLink.LASTS.toSeconds()
            + attributes);
  }

  /** The response with which a browser forgets the session. */
  public Response ended(Response response) {
    return response.with("Set-Cookie", name + "=; Max-Age=0" + attributes);
  }
}
