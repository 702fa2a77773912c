package dev.blazon.http;

import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes the responses for public documents, pages and images: with an ETag, how long they may be
 * kept, and leave for scripts of any origin to read them, because displayers run in browsers. A
 * client that has the same already is answered 304.
 */
public final class PublicResponse {
  /**
   * A revocation shows everywhere within ten seconds: nobody keeps what is said of a badge longer,
   * not even while we fail to answer.
   */
  public static final String BRIEFLY = "public, max-age=0, s-maxage=5, stale-if-error=0";

  /** Of what never changes under its URL. */
  public static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /**
   * Of a baked image, which does not change until it is deleted: then it is gone everywhere within
   * five minutes, because the age of what a shared cache has kept counts for browsers, too (RFC
   * 9111, section 4.2.3).
   */
  public static final String FOR_MINUTES = "public, max-age=300";

  /** Of what is gone, or was never there. */
  public static final String NEVER = "no-store";

  /**
   * What an image may do that is opened by itself: nothing. An SVG is a document, and would run its
   * scripts.
   */
  public static final String IMAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

  private PublicResponse() {}

  /**
   * The response to send for {@code response}: itself, or 304 where the client has it already (RFC
   * 9110, section 13).
   *
   * @param cacheControl how long who may keep it
   */
  public static Response of(Request request, Response response, String cacheControl) {
    String etag = "\"" + tag(response) + "\"";
    boolean known =
        response.status() == 200
            && matches(request.headers().getOrDefault("if-none-match", ""), etag);
    Response answer = known ? new Response(304, response.headers(), new byte[0]) : response;
    return answer
        .with("ETag", etag)
        .with("Cache-Control", cacheControl)
        .with("Access-Control-Allow-Origin", "*")
        .with("X-Content-Type-Options", "nosniff");
  }

  /** One of its links as well: a cache that has the body still learns of a new one. */
  private static String tag(Response response) {
    String link = response.headers().get("Link");
    String body = Sha256.hex(response.body()).substring(0, 32);
    return link == null
        ? body
        : Sha256.hex((body + link).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** An image, which may do nothing when it is opened by itself. */
  public static Response image(Request request, ImageFile image, String cacheControl) {
    return of(request, Response.bytes(200, image.mediaType(), image.bytes()), cacheControl)
        .with("Content-Security-Policy", IMAGE_POLICY);
  }

  /** That there is none any more. */
  public static Response gone(Request request, String what) {
    return of(request, Response.problem(Problem.gone(what)), NEVER);
  }

  /** That there is none. */
  public static Response unknown(Request request, String what) {
    return of(request, Response.problem(Problem.notFound(what)), NEVER);
  }

  private static boolean matches(String header, String etag) {
    if (header.isEmpty()) {
      return false;
    }
    return Arrays.stream(header.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
