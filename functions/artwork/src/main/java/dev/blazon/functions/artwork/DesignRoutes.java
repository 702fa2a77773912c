package dev.blazon.functions.artwork;

import dev.blazon.artwork.ReadDesign;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.Images;
import dev.blazon.platform.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers the routes by which an issuer reads back the design of its badge's artwork, and the files
 * that were uploaded for it.
 */
final class DesignRoutes {
  private final ReadDesign service;
  private final PublicUrls urls;

  <P extends Table & Images> DesignRoutes(P platform) {
    service = new ReadDesign(platform.catalog(), platform.images());
    urls = platform.urls();
  }

  /** The form, with a URL in place of each file. */
  Response show(Request request) {
    return found(
        request,
        design -> {
          Map<String, String> form = new TreeMap<>(design.texts());
          String badge = request.parameter("badge");
          design
              .pictures()
              .keySet()
              .forEach(part -> form.put(part, urls.designPicture(badge, part)));
          return Response.json(200, Json.write(form)).with("Cache-Control", "no-store");
        });
  }

  /** One of its files, as it was uploaded. */
  Response picture(Request request) {
    return found(
        request,
        design ->
            service
                .picture(
                    request.requiredCaller().requiredIssuer(), design, request.parameter("picture"))
                .map(DesignRoutes::file)
                .orElseGet(() -> Response.problem(Problem.notFound("picture"))));
  }

  private Response found(Request request, Function<KeptDesign, Response> answer) {
    String issuer = request.requiredCaller().requiredIssuer();
    return switch (service.of(issuer, request.parameter("badge"))) {
      case ReadDesign.Outcome.Found(KeptDesign design) -> answer.apply(design);
      case ReadDesign.Outcome.UnknownBadge() -> Response.problem(Problem.notFound("badge"));
      case ReadDesign.Outcome.NoDesign() -> Response.problem(Problem.noDesign());
    };
  }

  /** Nobody has looked into an SVG for what acts: a browser shall not open it as a page. */
  private static Response file(ImageFile file) {
    return Response.bytes(200, file.mediaType(), file.bytes())
        .with("Cache-Control", "no-store")
        .with("Content-Disposition", "attachment")
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("X-Content-Type-Options", "nosniff");
  }
}
