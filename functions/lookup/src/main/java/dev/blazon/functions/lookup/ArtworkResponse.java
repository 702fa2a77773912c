package dev.blazon.functions.lookup;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.service.LookUp;

/** The answer that is a badge's artwork. */
final class ArtworkResponse {

  private ArtworkResponse() {}

  static Response of(Request request, LookUp lookUp) {
    return lookUp
        .badgeImage(request.parameter("badge"))
        .map(
            found ->
                PublicResponse.of(
                        request,
                        Response.bytes(200, found.image().mediaType(), found.image().bytes()),
                        found.settled() ? PublicResponse.FOR_GOOD : PublicResponse.BRIEFLY)
                    .with("Content-Security-Policy", PublicResponse.IMAGE_POLICY))
        .orElseGet(() -> Documents.unknown(request, "image"));
  }
}
