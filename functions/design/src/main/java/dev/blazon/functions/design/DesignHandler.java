package dev.blazon.functions.design;

import dev.blazon.baking.artwork.Composer;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Multipart;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Platform;
import dev.blazon.service.ComposeArtwork;
import java.util.List;

/** Composes artwork: to look at, or as the image of a badge. */
public final class DesignHandler extends HttpFunction {
  /** On Lambda. */
  public DesignHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public DesignHandler(Platform platform) {
    this(
        new ComposeArtwork(
            platform.catalog(), platform.images(), platform.once(), platform.urls()));
  }

  private DesignHandler(ComposeArtwork service) {
    super(
        List.of(
            Route.open("POST /v1/artwork/preview", request -> preview(request)),
            Route.issuer(
                "POST /v1/badges/{badge}/artwork",
                Scope.MANAGE,
                request -> give(request, service))));
  }

  private static Response preview(Request request) {
    return Response.bytes(200, "image/png", Composer.compose(DesignForm.read(Multipart.read(request))))
        .with("Cache-Control", "no-store");
  }

  private static Response give(Request request, ComposeArtwork service) {
    throw new UnsupportedOperationException();
  }
}
