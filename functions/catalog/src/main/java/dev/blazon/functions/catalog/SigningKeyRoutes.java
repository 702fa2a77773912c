package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.DeclareCompromise;
import dev.blazon.issuing.ReadSigningKeys;
import dev.blazon.issuing.StartKeyEpoch;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the HTTP routes of an issuer's signing keys: list, rotate, and declare one compromised.
 */
final class SigningKeyRoutes {
  private final StartKeyEpoch start;
  private final DeclareCompromise compromise;
  private final ReadSigningKeys read;

  <P extends Table & Signing> SigningKeyRoutes(P platform) {
    start =
        new StartKeyEpoch(
            platform.catalog(),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.signingKeys(),
            platform.newSigningKeys(),
            platform.time());
    compromise =
        new DeclareCompromise(
            platform.catalog(), platform.commits(), platform.urls(), platform.time());
    read = new ReadSigningKeys(platform.catalog(), platform.urls());
  }

  List<Route> routes() {
    return List.of(
        Route.operatorOrIssuer("POST /v1/issuers/{issuer}/signing-keys", Scope.MANAGE, this::start),
        Route.operatorOrIssuer("GET /v1/issuers/{issuer}/signing-keys", Scope.READ, this::list)
            .taking("cursor"),
        Route.operatorOrIssuer(
            "POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise",
            Scope.MANAGE,
            this::compromise));
  }

  Response start(Request request) {
    if (request.body().length > 0) {
      return Response.problem(Problem.badRequest("There is nothing to say: send no body."));
    }
    return Response.once(
        201,
        start.start(
            request.parameter("issuer"), request.requiredCaller().key(), request.repeatable()),
        refusal ->
            switch (refusal) {
              case StartKeyEpoch.Refusal.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case StartKeyEpoch.Refusal.Starting(Duration wait) ->
                  Response.problem(
                      Problem.issuerLimit("Another signing key of this issuer is being made."),
                      wait);
              case StartKeyEpoch.Refusal.TooMany(int most, long days) ->
                  Response.problem(
                      Problem.conflict(
                          "too-many-signing-keys",
                          "Too many signing keys were made lately",
                          "At most %d are made within %d days.".formatted(most, days)));
            });
  }

  Response list(Request request) {
    return read.all(request.parameter("issuer"), request.queryParameter("cursor"))
        .map(page -> Response.page("signingKeys", page))
        .orElseGet(() -> Response.problem(Problem.notFound("issuer")));
  }

  Response compromise(Request request) {
    Declaration input = Form.read(request.json(), Declaration::read);
    return Response.once(
        200,
        compromise.declare(
            request.parameter("issuer"),
            request.parameter("epoch"),
            input.since(),
            input.reason(),
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case DeclareCompromise.Refusal.UnknownKey() ->
                  Response.problem(Problem.notFound("signing key"));
              case DeclareCompromise.Refusal.InFuture() ->
                  Response.problem(
                      Problem.invalidInput(List.of(new Fault("/since", "is in the future"))));
              case DeclareCompromise.Refusal.Earlier(String since) ->
                  Response.problem(
                      Problem.conflict(
                          "compromised-earlier",
                          "The key is compromised since an earlier time",
                          "It is declared since "
                              + since
                              + ", which can be moved to an earlier time only."));
            });
  }

  /** What an issuer says of a compromised key. */
  private record Declaration(Instant since, @Nullable String reason) {
    static Declaration read(Form form) {
      Instant since = form.instant("since");
      form.require("since");
      return new Declaration(
          since == null ? Instant.EPOCH : since, form.text("reason", Lengths.REASON));
    }
  }
}
