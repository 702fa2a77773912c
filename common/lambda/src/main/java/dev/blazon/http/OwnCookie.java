package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A cookie that a browser keeps for our pages (RFC 6265). Scripts do not see it, other sites cannot
 * send a form with it, and at https no other host can set one (the prefix {@code __Host-}). The
 * local server is at http, where not every browser takes such a cookie.
 */
public final class OwnCookie {
  private final String name;
  private final String attributes;

  /**
   * @param name without the prefix
   * @param urls where the pages are
   */
  public OwnCookie(String name, PublicUrls urls) {
    boolean secure = urls.home().startsWith("https:");
    this.name = secure ? "__Host-" + name : name;
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /**
   * The values that a request comes with, in its order: browsers send one, others what they want.
   */
  public Stream<String> values(Request request) {
    return Arrays.stream(request.headers().getOrDefault("cookie", "").split(";", -1))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1));
  }

  /** The response with which a browser keeps a value for as long as is said. */
  public Response kept(Response response, String value, Duration lasts) {
    return set(response, value, lasts);
  }

  /** The response with which a browser forgets the value. */
  public Response gone(Response response) {
    return set(response, "", Duration.ZERO);
  }

  private Response set(Response response, String value, Duration lasts) {
    return response.with(
        "Set-Cookie", name + "=" + value + "; Max-Age=" + lasts.toSeconds() + attributes);
  }
}
