package dev.blazon.http;

/**
 * Lets scripts of any web page call a route that needs no API key, and answers the preflight
 * request by which browsers ask for that (Fetch Standard, "CORS protocol"). A browser first asks by
 * {@code OPTIONS}, because JSON and images are no types that a form sends. Given here and not by
 * API Gateway, whose own setting would stand in for the headers of the public documents as well.
 */
public final class AnyOrigin {
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  /** A day; browsers keep it for two hours at most, or for a day. */
  private static final String SECONDS = "86400";

  private AnyOrigin() {}

  /**
   * The route that answers a browser's question. With it, whatever {@code POST} of the same path
   * answers, a problem too, may be read by scripts of any origin.
   *
   * @param path such as {@code /v1/verify}
   */
  public static Route preflight(String path) {
    return Route.open(
        key(path),
        request ->
            Response.noContent()
                .with("Access-Control-Allow-Methods", "POST")
                .with("Access-Control-Allow-Headers", "Content-Type")
                .with("Access-Control-Max-Age", SECONDS));
  }

  /** The key of that route. */
  static String key(String path) {
    return "OPTIONS " + path;
  }

  /** The response, which scripts of any origin may read. */
  static Response readable(Response response) {
    return response.with(ALLOWED, "*");
  }
}
