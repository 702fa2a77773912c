package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Asset;

/** Answers the HTTP route of the stylesheets, scripts and images that pages load. */
final class AssetRoute {
  private AssetRoute() {}

  /**
   * Answers with a file that pages load: a style, a script, a font or a picture. An older page may
   * ask for another version than there is: it gets this one, and keeps it under that name only
   * briefly.
   */
  static Response asset(Request request) {
    return Asset.of(request.parameter("file"))
        .map(asset -> asset(request, asset))
        .orElseGet(() -> PublicResponse.unknown(request, "file"));
  }

  private static Response asset(Request request, Asset asset) {
    boolean current = asset.version().equals(request.parameter("version"));
    return PublicResponse.of(
            request,
            Response.bytes(200, asset.mediaType(), asset.content()),
            current ? PublicResponse.FOR_GOOD : PublicResponse.BRIEFLY)
        .with("Content-Security-Policy", PublicResponse.IMAGE_POLICY);
  }
}
