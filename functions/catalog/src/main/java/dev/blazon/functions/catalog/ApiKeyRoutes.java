package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Platform;
import dev.blazon.service.ManageApiKeys;
import dev.blazon.service.ManageApiKeys.NewKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API keys of an issuer. */
final class ApiKeyRoutes {
  private static final int NAME = 200;

  private final ManageApiKeys keys;

  ApiKeyRoutes(Platform platform) {
    keys =
        new ManageApiKeys(
            platform.catalog(),
            platform.once(),
            platform.ids(),
            platform.creationTimes(),
            platform.time());
  }

  Response make(Request request) {
    NewKey input = Form.read(request.json(), ApiKeyRoutes::newKey);
    Set<Scope> granting =
        request.requiredCaller().isOperator()
            ? EnumSet.allOf(Scope.class)
            : request.requiredCaller().scopes();
    return Response.once(
        keys.make(request.parameter("issuer"), input, granting, request.repeatable()),
        201,
        outcome ->
            switch (outcome) {
              case ManageApiKeys.Outcome.Made(ManageApiKeys.KeyView key) ->
                  Response.json(201, Json.write(key));
              case ManageApiKeys.Outcome.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case ManageApiKeys.Outcome.ExpiredAlready() ->
                  Response.problem(
                      Problem.invalidInput(List.of(new Fault("/expires", "is not in the future"))));
              case ManageApiKeys.Outcome.BeyondOwnScopes(Set<Scope> missing) ->
                  Response.problem(
                      Problem.forbidden(
                          "The key cannot hand on what it has not: " + missing + "."));
            });
  }

  Response list(Request request) {
    return keys.list(request.parameter("issuer"))
        .map(list -> Response.json(200, Json.write(Map.of("keys", list))))
        .orElseGet(() -> Response.problem(Problem.notFound("issuer")));
  }

  Response withdraw(Request request) {
    return keys.withdraw(request.parameter("issuer"), request.parameter("key"))
        ? Response.noContent()
        : Response.problem(Problem.notFound("key"));
  }

  private static NewKey newKey(Form form) {
    List<String> terms = form.texts("scopes", Scope.values().length, NAME);
    Set<Scope> scopes = Scope.among(terms);
    if (terms.isEmpty() || scopes.size() != terms.size()) {
      form.fault("scopes", "is not a list of one or more of " + Arrays.toString(Scope.values()));
    }
    return new NewKey(scopes, form.name("name", NAME), form.instant("expires"));
  }
}
