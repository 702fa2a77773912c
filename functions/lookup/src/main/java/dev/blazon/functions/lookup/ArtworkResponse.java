package dev.blazon.functions.lookup;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.service.LookUpArtwork;

/** Builds the HTTP response that serves a badge's artwork. */
final class ArtworkResponse {

  private ArtworkResponse() {}

  static Response of(Request request, LookUpArtwork artwork) {
    return artwork
        .of(request.parameter("badge"))
        .map(
            found ->
                PublicResponse.image(
                    request,
                    found.image(),
                    found.settled() ? PublicResponse.FOR_GOOD : PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "image"));
  }
}
