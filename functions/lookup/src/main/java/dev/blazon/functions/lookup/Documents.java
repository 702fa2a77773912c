package dev.blazon.functions.lookup;

import dev.blazon.http.Compression;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.service.LookUp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the HTTP responses that serve public documents as JSON: 200, 404 where there is none, or
 * 410 where it was revoked or erased.
 */
final class Documents {
  private Documents() {}

  /** A document, or that there is none. */
  static Response json(Request request, Optional<String> document) {
    return document
        .map(
            json ->
                PublicResponse.of(request, document(request, 200, json), PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "document"));
  }

  /** A list, which may be long: compressed for whoever takes that. */
  static Response list(Request request, Optional<String> document) {
    return document
        .map(
            json ->
                PublicResponse.of(
                    request,
                    Compression.of(request, document(request, 200, json))
                        .with("Vary", "Accept, Accept-Encoding"),
                    PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "document"));
  }

  /** What stands at the URL of something that can be revoked. */
  // No switch over patterns: this is on the way of each request, see HotPathTest.
  static Response found(Request request, String what, LookUp.Found found) {
    if (found instanceof LookUp.Found.Hosted hosted) {
      Response response = renewed(document(request, 200, hosted.json()), hosted.next());
      return PublicResponse.of(request, response, PublicResponse.BRIEFLY);
    }
    if (found instanceof LookUp.Found.Signed signed) {
      Response response =
          renewed(Response.text(200, "application/jose", signed.jws()), signed.next());
      return PublicResponse.of(request, response, PublicResponse.BRIEFLY);
    }
    if (found instanceof LookUp.Found.Gone gone) {
      Response response = renewed(document(request, 410, gone.json()), gone.next());
      return PublicResponse.of(request, response, PublicResponse.NEVER);
    }
    return PublicResponse.unknown(request, what);
  }

  /**
   * Names what renewed it, because the document itself never does (RFC 8288; RFC 5829, section
   * 3.4); scripts of any origin may read that, too.
   */
  private static Response renewed(Response response, @Nullable String next) {
    return next == null
        ? response
        : response
            .with("Link", "<" + next + ">; rel=\"successor-version\"")
            .with("Access-Control-Expose-Headers", "Link");
  }

  private static Response document(Request request, int status, String json) {
    return Response.text(status, DocumentType.of(request), json).with("Vary", "Accept");
  }
}
