package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Scope;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may take a route. */
class RouteTest {
  private static final Caller OPERATOR = new Caller(null, Set.of(), "operator");
  private static final Caller ISSUER = new Caller("i", Set.of(Scope.READ), "key");
  private static final Caller OTHER = new Caller("o", Set.of(Scope.READ), "key");
  private static final Caller WITHOUT = new Caller("i", Set.of(Scope.ISSUE), "key");

  @Test
  void anybodyMayTakeAnOpenOne() {
    assertRefused(null, Route.open("GET /v1/a", request -> Response.noContent()), null);
  }

  @Test
  void theOperatorsIsTheOperatorsAlone() {
    Route route = Route.operator("GET /v1/a", request -> Response.noContent());
    assertRefused("unauthorized", route, null);
    assertRefused(null, route, OPERATOR);
    assertRefused("forbidden", route, ISSUER);
  }

  @Test
  void anIssuersIsForItsKeysWithTheScope() {
    Route route = Route.issuer("GET /v1/a", Scope.READ, request -> Response.noContent());
    assertRefused("unauthorized", route, null);
    assertRefused("forbidden", route, OPERATOR);
    assertRefused(null, route, ISSUER);
    assertRefused("forbidden", route, WITHOUT);
  }

  @Test
  void anIssuersOwnInAPathIsForItsKeysAlone() {
    Route route =
        Route.issuer("GET /v1/issuers/{issuer}/a", Scope.READ, request -> Response.noContent());
    assertRefused("unauthorized", route, null);
    assertRefused("forbidden", route, OPERATOR);
    assertRefused(null, route, ISSUER);
    assertRefused("forbidden", route, WITHOUT);
    assertRefused("not-found", route, OTHER);
  }

  /** Another issuer is told what is told of none: nobody can tell which there are. */
  @Test
  void oneOfAnIssuerIsForTheOperatorAndThatIssuersKeysWithTheScope() {
    Route route =
        Route.operatorOrIssuer(
            "GET /v1/issuers/{issuer}", Scope.READ, request -> Response.noContent());
    assertRefused("unauthorized", route, null);
    assertRefused(null, route, OPERATOR);
    assertRefused(null, route, ISSUER);
    assertRefused("forbidden", route, WITHOUT);
    assertRefused("not-found", route, OTHER);
  }

  private static void assertRefused(@Nullable String type, Route route, @Nullable Caller caller) {
    Request request =
        RequestBuilder.builder()
            .route(route.key())
            .path("/")
            .parameters(Map.of("issuer", "i"))
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of())
            .body(new byte[0])
            .caller(caller)
            .build();
    Problem refusal = route.refusalOf(request);
    assertEquals(
        type == null ? null : "urn:blazon:problem:" + type,
        refusal == null ? null : refusal.type());
  }
}
