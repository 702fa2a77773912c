package dev.blazon.http;

/**
 * Makes the HTTP response that carries an HTML page, with the headers that say what a browser may
 * do with it and how long it may be kept.
 */
public final class Html {
  private Html() {}

  /**
   * The response that carries a page, with what a browser may do with it.
   *
   * @param language the language it is in (BCP 47)
   * @param policy its {@code Content-Security-Policy}
   * @param cacheControl how long who may keep it
   */
  public static Response of(
      Request request,
      int status,
      String html,
      String language,
      String policy,
      String cacheControl) {
    return PublicResponse.of(
            request, Response.text(status, "text/html; charset=utf-8", html), cacheControl)
        .with("Content-Language", language)
        .with("Vary", "Accept-Language")
        .with("Content-Security-Policy", policy)
        .with("Referrer-Policy", "no-referrer");
  }
}
