package dev.blazon.functions.catalog;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.platform.Platform;
import dev.blazon.service.BadgeView;
import dev.blazon.service.SetArtwork;
import java.util.List;

/** The artwork of badges. */
final class ArtworkRoutes {
  private final SetArtwork service;

  ArtworkRoutes(Platform platform) {
    service =
        new SetArtwork(platform.catalog(), platform.images(), platform.once(), platform.urls());
  }

  Response put(Request request) {
    String type = request.mediaType();
    if (ImageFormat.of(type).isEmpty()) {
      return Response.problem(
          Problem.unsupportedMediaType("The body has to be image/png or image/svg+xml."));
    }
    return switch (service.set(
        request.requiredCaller().requiredIssuer(),
        request.parameter("badge"),
        request.bodyWithin(Baking.MAX_BYTES),
        type)) {
      case SetArtwork.Outcome.Done(BadgeView badge) -> Response.json(200, Json.write(badge));
      case SetArtwork.Outcome.UnknownBadge() -> BadgeRoutes.unknown();
      case SetArtwork.Outcome.AlreadyAwarded() -> BadgeRoutes.alreadyAwarded();
      case SetArtwork.Outcome.OtherType(String actual) ->
          Response.problem(
              Problem.unsupportedMediaType(
                  "The body is said to be " + type + ", but is " + actual + "."));
      case SetArtwork.Outcome.Unreadable(String message) ->
          unusable(List.of(new Fault("", message)));
      case SetArtwork.Outcome.Unsafe(List<SvgSanitizer.Finding> findings) ->
          unusable(findings.stream().map(finding -> new Fault("", finding.message())).toList());
    };
  }

  private static Response unusable(List<Fault> faults) {
    return Response.problem(
        Problem.unprocessable(
            "unusable-image", "The image cannot be used", "Nothing was changed.", faults));
  }
}
