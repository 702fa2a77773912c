package dev.blazon.http;

/** Makes the HTTP answer that is a page of whoever has signed in. */
public final class OwnPages {
  private OwnPages() {}

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
