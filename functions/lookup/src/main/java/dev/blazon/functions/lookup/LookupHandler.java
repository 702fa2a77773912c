package dev.blazon.functions.lookup;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Problem;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.platform.Platform;
import dev.blazon.service.LookUp;
import java.util.List;
import java.util.Optional;

/** Serves every public document, and the artwork of badges. */
public final class LookupHandler extends HttpFunction {
  /** On Lambda. */
  public LookupHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public LookupHandler(Platform platform) {
    this(new LookUp(platform.catalog(), platform.assertions(), platform.images(), platform.urls()));
  }

  private LookupHandler(LookUp lookUp) {
    super(
        List.of(
            Route.open("GET /health", request -> Response.json(200, "{\"status\":\"UP\"}")),
            Route.open("GET /issuers/{issuer}", r -> json(r, lookUp.issuer(r.parameter("issuer")))),
            Route.open(
                "GET /issuers/{issuer}/profiles/{epoch}",
                r -> json(r, lookUp.profile(r.parameter("issuer"), r.parameter("epoch")))),
            Route.open(
                "GET /issuers/{issuer}/keys/{epoch}",
                r -> json(r, lookUp.key(r.parameter("issuer"), r.parameter("epoch")))),
            Route.open(
                "GET /issuers/{issuer}/revocations",
                r -> json(r, lookUp.revocations(r.parameter("issuer")))),
            Route.open("GET /badges/{badge}", r -> json(r, lookUp.badge(r.parameter("badge")))),
            Route.open("GET /badges/{badge}/image", r -> ArtworkResponse.of(r, lookUp)),
            Route.open("GET /assertions/{assertion}", r -> assertion(r, lookUp))));
  }

  private static Response json(Request request, Optional<String> document) {
    return document
        .map(
            json ->
                PublicResponse.of(request, document(request, 200, json), PublicResponse.BRIEFLY))
        .orElseGet(() -> unknown(request, "document"));
  }

  private static Response assertion(Request request, LookUp lookUp) {
    return switch (lookUp.assertion(request.parameter("assertion"))) {
      case LookUp.Found.Hosted(String json) ->
          PublicResponse.of(request, document(request, 200, json), PublicResponse.BRIEFLY);
      case LookUp.Found.Signed(String jws) ->
          PublicResponse.of(
              request, Response.text(200, "application/jose", jws), PublicResponse.BRIEFLY);
      case LookUp.Found.Gone(String json) ->
          PublicResponse.of(request, document(request, 410, json), PublicResponse.NEVER);
      case LookUp.Found.Unknown() -> unknown(request, "assertion");
    };
  }

  static Response unknown(Request request, String what) {
    return PublicResponse.of(
        request, Response.problem(Problem.notFound(what)), PublicResponse.NEVER);
  }

  private static Response document(Request request, int status, String json) {
    return Response.text(status, DocumentType.of(request), json).with("Vary", "Accept");
  }
}
