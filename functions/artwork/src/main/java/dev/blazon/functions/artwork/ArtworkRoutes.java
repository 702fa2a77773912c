package dev.blazon.functions.artwork;

import dev.blazon.artwork.ComposeArtwork;
import dev.blazon.artwork.SetArtwork;
import dev.blazon.artwork.SubmittedDesign;
import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.platform.Images;
import dev.blazon.platform.Table;
import dev.blazon.uploads.Multipart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the routes by which an issuer gives a badge its artwork: an uploaded image, or one
 * composed from a design that is kept with it.
 */
final class ArtworkRoutes {
  private final SetArtwork service;
  private final ComposeArtwork composer;

  <P extends Table & Images> ArtworkRoutes(P platform) {
    service =
        new SetArtwork(platform.catalog(), platform.images(), platform.commits(), platform.urls());
    composer = new ComposeArtwork(platform.time());
  }

  /** An image as it is sent. */
  Response put(Request request) {
    String type = request.mediaType();
    return ImageFormat.of(type).isEmpty()
        ? Response.problem(
            Problem.unsupportedMediaType("The body has to be image/png or image/svg+xml."))
        : give(request, request.bodyWithin(Baking.MAX_BYTES), type, null);
  }

  /** An image composed from its parts. */
  Response compose(Request request) {
    Multipart form = Multipart.read(request);
    return switch (DesignForm.read(form).composedBy(composer)) {
      case ComposeArtwork.Outcome.Composed(byte[] image, ImageFormat format) ->
          give(request, image, format.mediaType(), KeptForm.of(form));
      case ComposeArtwork.Outcome.Unusable unusable -> ArtworkProblems.design(unusable);
      case ComposeArtwork.Outcome.TookTooLong() -> ArtworkProblems.tookTooLong();
    };
  }

  private Response give(
      Request request, byte[] image, String type, @Nullable SubmittedDesign composedOf) {
    return Response.of(
        200,
        service.set(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            image,
            type,
            composedOf,
            request.requiredCaller().key()),
        refusal ->
            switch (refusal) {
              case SetArtwork.Refusal.UnknownBadge() -> Response.problem(Problem.notFound("badge"));
              case SetArtwork.Refusal.AlreadyAwarded() ->
                  Response.problem(Problem.alreadyAwarded());
              case SetArtwork.Refusal.OtherType(String actual) ->
                  Response.problem(
                      Problem.unsupportedMediaType(
                          "The body is said to be " + type + ", but is " + actual + "."));
              case SetArtwork.Refusal.Unreadable(String message) ->
                  ArtworkProblems.image(List.of(new Fault("", message)));
              case SetArtwork.Refusal.Unsafe(List<SvgSanitizer.Finding> findings) ->
                  ArtworkProblems.image(
                      findings.stream().map(finding -> new Fault("", finding.message())).toList());
            });
  }
}
