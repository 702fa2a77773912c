package dev.blazon.functions.artwork;

import dev.blazon.artwork.ComposeArtwork;
import dev.blazon.baking.ImageFormat;
import dev.blazon.http.AnyOrigin;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Json;
import dev.blazon.platform.Site;
import dev.blazon.uploads.Multipart;
import java.util.List;

/**
 * The Lambda function that composes designs as previews for anybody, and stores none; it also lists
 * the presets. It draws what strangers send, and so is a function of its own that may read and
 * write nothing.
 */
public final class PreviewHandler extends HttpFunction {
  /** The function as Lambda makes it; it asks the environment for nothing. */
  public PreviewHandler() {
    this(new ComposeArtwork(Site.systemTime()));
  }

  /** On any platform, which it asks for the time alone. */
  public PreviewHandler(Site platform) {
    this(new ComposeArtwork(platform.time()));
  }

  private PreviewHandler(ComposeArtwork composer) {
    super(
        List.of(
            Route.open("POST /v1/artwork/preview", request -> preview(request, composer)),
            AnyOrigin.preflight("/v1/artwork/preview"),
            Route.open("GET /v1/artwork/presets", PreviewHandler::presets)));
  }

  /** The image of a design; nothing is kept. */
  private static Response preview(Request request, ComposeArtwork composer) {
    return switch (DesignForm.read(Multipart.read(request)).composedBy(composer)) {
      case ComposeArtwork.Outcome.Composed(byte[] image, ImageFormat format) ->
          Response.bytes(200, format.mediaType(), image)
              .with("Cache-Control", "no-store")
              .with("X-Content-Type-Options", "nosniff");
      case ComposeArtwork.Outcome.Unusable unusable -> ArtworkProblems.design(unusable);
      case ComposeArtwork.Outcome.TookTooLong() -> ArtworkProblems.tookTooLong();
    };
  }

  /** The backgrounds that come with the project. */
  private static Response presets(Request request) {
    return Response.json(200, Json.write(PresetView.all()))
        .with("Cache-Control", "public, max-age=3600");
  }
}
