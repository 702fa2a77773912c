package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.ApiKeyRefusal;
import dev.blazon.issuing.MakeApiKey;
import dev.blazon.issuing.MakeApiKey.NewKey;
import dev.blazon.issuing.ReadApiKeys;
import dev.blazon.issuing.RotateApiKey;
import dev.blazon.issuing.WithdrawApiKey;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Answers the HTTP routes by which an issuer makes, lists, rotates and withdraws API keys. */
final class ApiKeyRoutes {
  /** How long a key that is replaced is good still, where nothing is said. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private final MakeApiKey make;
  private final RotateApiKey rotate;
  private final WithdrawApiKey withdraw;
  private final ReadApiKeys read;

  ApiKeyRoutes(Table platform) {
    make =
        new MakeApiKey(
            platform.catalog(),
            platform.commits(),
            platform.ids(),
            platform.creationTimes(),
            platform.time());
    rotate =
        new RotateApiKey(
            platform.catalog(),
            platform.commits(),
            platform.ids(),
            platform.creationTimes(),
            platform.time());
    withdraw =
        new WithdrawApiKey(
            platform.catalog(), platform.commits(), platform.transactions(), platform.time());
    read = new ReadApiKeys(platform.catalog(), platform.time());
  }

  List<Route> routes() {
    return List.of(
        Route.operatorOrIssuer("POST /v1/issuers/{issuer}/keys", Scope.MANAGE, this::make),
        Route.operatorOrIssuer("GET /v1/issuers/{issuer}/keys", Scope.MANAGE, this::list)
            .taking("cursor"),
        Route.operatorOrIssuer(
                "DELETE /v1/issuers/{issuer}/keys/{key}", Scope.MANAGE, this::withdraw)
            .taking("children"),
        Route.operatorOrIssuer(
            "POST /v1/issuers/{issuer}/keys/{key}/rotation", Scope.MANAGE, this::rotate));
  }

  Response make(Request request) {
    NewKey input = Form.read(request.json(), ApiKeyRoutes::newKey);
    return Response.once(
        201,
        make.make(
            request.parameter("issuer"),
            input,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case MakeApiKey.Refusal.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case MakeApiKey.Refusal.ExpiredAlready() ->
                  Response.problem(
                      Problem.invalidInput(List.of(new Fault("/expires", "is not in the future"))));
              case MakeApiKey.Refusal.NotAllowed(ApiKeyRefusal reason) -> refused(reason);
            });
  }

  Response rotate(Request request) {
    Duration overlap =
        request.body().length == 0 ? OVERLAP : Form.read(request.json(), ApiKeyRoutes::overlap);
    return Response.once(
        201,
        rotate.rotate(
            request.parameter("issuer"),
            request.parameter("key"),
            overlap,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case RotateApiKey.Refusal.UnknownKey() -> Response.problem(Problem.notFound("key"));
              case RotateApiKey.Refusal.Ended() ->
                  Response.problem(
                      Problem.conflict(
                          "api-key-ended",
                          "The API key is not good any more",
                          "It was withdrawn, or has expired: make a new one."));
              case RotateApiKey.Refusal.AlreadyReplaced(String successor) ->
                  Response.problem(
                      Problem.conflict(
                          "api-key-replaced",
                          "The API key was replaced already",
                          "Rotate the key in its place, which has the id " + successor + "."));
              case RotateApiKey.Refusal.NotAllowed(ApiKeyRefusal reason) -> refused(reason);
            });
  }

  Response list(Request request) {
    return read.all(request.parameter("issuer"), request.queryParameter("cursor"))
        .map(page -> Response.page("keys", page))
        .orElseGet(() -> Response.problem(Problem.notFound("issuer")));
  }

  Response withdraw(Request request) {
    return Response.of(
        200,
        withdraw.withdraw(
            request.parameter("issuer"),
            request.parameter("key"),
            children(request),
            request.requiredCaller().key()),
        refusal ->
            switch (refusal) {
              case WithdrawApiKey.Refusal.UnknownKey() -> Response.problem(Problem.notFound("key"));
            });
  }

  private static boolean children(Request request) {
    String children = request.queryParameter("children");
    if (children != null && !children.equals("withdraw")) {
      throw new ProblemException(
          Problem.badRequest("The parameter children can only be \"withdraw\"."));
    }
    return children != null;
  }

  private static Response refused(ApiKeyRefusal refusal) {
    return switch (refusal) {
      case ApiKeyRefusal.MakerGone() -> Response.problem(Problem.unauthorized());
      case ApiKeyRefusal.BeyondOwnScopes(Set<Scope> missing) ->
          Response.problem(
              Problem.forbidden("The key cannot hand on what it has not: " + missing + "."));
      case ApiKeyRefusal.BeyondOwnLife(String end) ->
          Response.problem(
              Problem.unprocessable(
                  "outlives-its-maker",
                  "An API key lives no longer than the key that makes it",
                  "The key that makes it ends at " + end + ": ask for no later end."));
      case ApiKeyRefusal.TooMany(int most) ->
          Response.problem(
              Problem.conflict(
                  "too-many-api-keys",
                  "The issuer has as many API keys as it can have",
                  "At most " + most + " are good at once: withdraw those that nobody uses."));
      case ApiKeyRefusal.TooOften(Duration wait) ->
          Response.problem(
              Problem.issuerLimit("Many API keys of this issuer were made lately."), wait);
    };
  }

  private static NewKey newKey(Form form) {
    List<String> terms = form.texts("scopes", Scope.values().length, Lengths.NAME);
    Set<Scope> scopes = Scope.among(terms);
    if (terms.isEmpty() || scopes.size() != terms.size()) {
      form.fault("scopes", "is not a list of one or more of " + Arrays.toString(Scope.values()));
    }
    return new NewKey(scopes, form.name("name", Lengths.NAME), form.instant("expires"));
  }

  private static Duration overlap(Form form) {
    Duration overlap = form.duration("overlap", LONGEST_OVERLAP);
    return overlap == null ? OVERLAP : overlap;
  }
}
