package dev.blazon.http;

import java.util.Map;

/** Makes the HTTP answer that is a page of whoever has signed in. */
public final class SessionPages {
  private SessionPages() {}

  /**
   * The response that carries such a page, which nobody keeps and no search engine lists.
   *
   * @param language the language it is in (BCP 47)
   * @param policy its {@code Content-Security-Policy}
   * @param origin where the pages are; no script of any other origin reads them
   */
  public static Response of(
      Request request, int status, String html, String language, String policy, String origin) {
    return guarded(Html.of(request, status, html, language, policy, PublicResponse.NEVER), origin);
  }

  /**
   * The response that leads to such a page once something was done, so that loading it anew does
   * nothing twice.
   *
   * @param path its path, with a query or none
   * @param language the language to read it in (BCP 47)
   */
  public static Response to(String path, String language) {
    return new Response(
        303,
        Map.of(
            "Location",
            path + (path.contains("?") ? "&" : "?") + "lang=" + language,
            "Cache-Control",
            PublicResponse.NEVER),
        new byte[0]);
  }

  /** What is not kept, and not read by others, as such a page is. */
  public static Response guarded(Response response, String origin) {
    return response
        .with("Vary", "Accept-Language, Cookie")
        .with("Access-Control-Allow-Origin", origin)
        // Browsers tell where a form comes from only where the page lets them.
        .with("Referrer-Policy", "same-origin")
        .with("X-Robots-Tag", "noindex");
  }
}
