package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.PublicRoute;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RequiresTier(Tier.SAM_CLI)
class RoutesIT {

  /**
   * What anyone may call. A route that is not written here or a {@link PublicRoute} needs a key.
   */
  private static final Set<String> PUBLIC =
      Stream.concat(
              PublicRoutesTest.paths().stream()
                  .flatMap(path -> Stream.of("GET " + path, "HEAD " + path)),
              Stream.of(
                  "GET /health",
                  "GET /my",
                  "HEAD /my",
                  "POST /my/links",
                  "GET /my/open",
                  "HEAD /my/open",
                  "POST /my/open",
                  "POST /my/badges/{assertion}",
                  "GET /my/badges/{assertion}/renewal",
                  "HEAD /my/badges/{assertion}/renewal",
                  "POST /my/badges/{assertion}/renewal",
                  "GET /my/badges/{assertion}/endorsements",
                  "HEAD /my/badges/{assertion}/endorsements",
                  "POST /my/badges/{assertion}/endorsements",
                  "POST /my/badges/{assertion}/endorsements/{request}",
                  "POST /my/collections",
                  "GET /my/collections/{collection}",
                  "HEAD /my/collections/{collection}",
                  "POST /my/collections/{collection}",
                  "POST /my/collections/{collection}/deletion",
                  "POST /my/collections/{collection}/others",
                  "GET /my/plans",
                  "HEAD /my/plans",
                  "POST /my/plans",
                  "GET /my/plans/{plan}",
                  "HEAD /my/plans/{plan}",
                  "POST /my/plans/{plan}",
                  "POST /my/plans/{plan}/badges",
                  "POST /my/plans/{plan}/deletion",
                  "GET /my/pathways/{pathway}",
                  "HEAD /my/pathways/{pathway}",
                  "POST /my/pathways/{pathway}",
                  "POST /my/logout",
                  "GET /my/data",
                  "HEAD /my/data",
                  "GET /my/erasure",
                  "HEAD /my/erasure",
                  "POST /my/erasure",
                  "GET /unsubscribe",
                  "HEAD /unsubscribe",
                  "POST /unsubscribe",
                  "GET /endorse",
                  "HEAD /endorse",
                  "POST /endorse",
                  "OPTIONS /v1/artwork/preview",
                  "OPTIONS /v1/bake",
                  "OPTIONS /v1/verify",
                  "POST /v1/artwork/preview",
                  "POST /v1/bake",
                  "POST /v1/verify",
                  "POST /verify",
                  "POST /view/{assertion}"))
          .collect(Collectors.toUnmodifiableSet());

  private final TransformedTemplate template = ProjectTemplate.transformed();
  private final List<Resource> routes = template.ofType("AWS::ApiGatewayV2::Route");

  @Test
  void exactlyThePublicRoutesHaveNoAuthorizer() {
    assertEquals(
        new TreeSet<>(PUBLIC),
        routes.stream()
            .filter(route -> route.property("AuthorizationType").isMissingNode())
            .map(RoutesIT::key)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyOtherRouteHasTheAuthorizer() {
    List<Resource> closed = routes.stream().filter(route -> !PUBLIC.contains(key(route))).toList();
    assertTrue(closed.size() > 10, "the list of closed routes must not be empty by mistake");
    for (Resource route : closed) {
      assertEquals("CUSTOM", route.property("AuthorizationType").asText(), key(route));
      assertEquals("Authorizer", route.reference("AuthorizerId"), key(route));
    }
  }

  @Test
  void noTwoRoutesHaveTheSameKey() {
    assertEquals(routes.size(), routes.stream().map(RoutesIT::key).distinct().count());
  }

  @Test
  void everyRouteLeadsToTheAliasOfAFunctionThatTheApiMayCall() {
    for (Resource route : routes) {
      Resource integration = template.resource(route.reference("Target"));
      assertEquals("AWS_PROXY", integration.property("IntegrationType").asText());
      assertEquals("2.0", integration.property("PayloadFormatVersion").asText());
      String uri = integration.property("IntegrationUri", "Fn::Sub").asText();
      String function = integration.reference("IntegrationUri");
      assertEquals("${" + function + ".Arn}:live", uri, key(route));
      String source = permissionFor(function).property("SourceArn", "Fn::Sub").asText();
      assertTrue(source.endsWith(":${Api}/*"), source);
    }
  }

  @Test
  void theAuthorizerIsAFunctionAliasThatItAloneMayCall() {
    Resource authorizer = template.resource("Authorizer");
    assertEquals("REQUEST", authorizer.property("AuthorizerType").asText());
    assertEquals("2.0", authorizer.property("AuthorizerPayloadFormatVersion").asText());
    assertTrue(authorizer.property("EnableSimpleResponses").asBoolean());
    String uri = authorizer.property("AuthorizerUri", "Fn::Sub").asText();
    assertTrue(uri.endsWith("/functions/${AuthorizeFunction.Arn}:live/invocations"), uri);
    String source = permissionFor("AuthorizeFunction").property("SourceArn", "Fn::Sub").asText();
    assertTrue(source.endsWith(":${Api}/authorizers/${Authorizer}"), source);
  }

  @Test
  void aWithdrawnKeyDiesWithinAMinute() {
    int seconds =
        template.resource("Authorizer").property("AuthorizerResultTtlInSeconds").asInt(300);
    assertTrue(seconds <= 60, seconds + " s");
  }

  @Test
  void whatIsDearAndPublicIsThrottledAndTheStageWaitsForTheRoutesItNames() {
    Resource stage = template.resource("Stage");
    List<String> throttled =
        stage.property("RouteSettings").properties().stream().map(Map.Entry::getKey).toList();
    assertTrue(
        throttled.containsAll(
            List.of(
                "POST /v1/verify",
                "POST /verify",
                "POST /view/{assertion}",
                "POST /v1/bake",
                "POST /v1/artwork/preview",
                "GET /view/{assertion}/card.png",
                "GET /oembed",
                "HEAD /oembed")));
    Set<String> awaited =
        References.in(stage.body()).stream()
            .filter(id -> template.resource(id).type().equals("AWS::ApiGatewayV2::Route"))
            .map(id -> key(template.resource(id)))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(throttled), awaited);
  }

  /**
   * A throttle takes its token before the key is looked at: whoever has no key can use it up. So
   * what a leaked key is answered with has more room than anything else.
   */
  @Test
  void nobodyUsesUpWhatAnEmergencyNeeds() {
    Resource stage = template.resource("Stage");
    int usual = stage.property("DefaultRouteSettings", "ThrottlingRateLimit").asInt();
    for (String route :
        List.of(
            "GET /v1/issuers/{issuer}/keys",
            "POST /v1/issuers/{issuer}/keys",
            "DELETE /v1/issuers/{issuer}/keys/{key}",
            "POST /v1/issuers/{issuer}/keys/{key}/rotation",
            "POST /v1/issuers/{issuer}/signing-keys",
            "POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise",
            "POST /v1/assertions/{assertion}/revocation",
            "POST /v1/endorsements/{endorsement}/revocation")) {
      int rate = stage.property("RouteSettings", route, "ThrottlingRateLimit").asInt();
      assertTrue(rate > usual, route + ": " + rate + " a second");
    }
  }

  /** A hundred million a day, three times as many in the busiest hour: docs/scale.md. */
  @Test
  void whatEveryVerificationReadsHasRoomForAHundredMillionADay() {
    Resource stage = template.resource("Stage");
    for (String route :
        List.of("GET /assertions/{assertion}", "GET /badges/{badge}", "GET /issuers/{issuer}")) {
      int rate = stage.property("RouteSettings", route, "ThrottlingRateLimit").asInt();
      assertTrue(rate >= 3 * 100_000_000 / 86_400, route + ": " + rate + " a second");
    }
  }

  /** Whatever needs a key is held to what an issuer does, not to what anybody does. */
  @Test
  void noRouteThatNeedsAKeyHasATighterThrottleThanTheOthers() {
    Resource stage = template.resource("Stage");
    int usual = stage.property("DefaultRouteSettings", "ThrottlingRateLimit").asInt();
    stage
        .property("RouteSettings")
        .properties()
        .forEach(
            route ->
                assertTrue(
                    PUBLIC.contains(route.getKey())
                        || route.getValue().path("ThrottlingRateLimit").asInt() >= usual,
                    route.getKey()));
  }

  /** A query may name a recipient: the path is what is asked for without it. */
  @Test
  void theAccessLogTellsTheIdOfTheKeyAndNeverAHeaderOrAQuery() {
    String format = template.resource("Stage").property("AccessLogSettings", "Format").asText();
    assertTrue(format.contains("\"key\":\"$context.authorizer.key\""), format);
    assertTrue(format.contains("\"path\":\"$context.path\""), format);
    for (String never : List.of("header", "query", "identity", "protocol")) {
      assertTrue(!format.toLowerCase(Locale.ROOT).contains(never), format);
    }
  }

  /** A script of another origin is let call what anybody may call; a browser asks first. */
  @Test
  void aBrowsersQuestionIsAnsweredByWhatItIsAbout() {
    Map<String, String> targets =
        routes.stream()
            .collect(Collectors.toMap(RoutesIT::key, route -> route.reference("Target")));
    for (String path : List.of("/v1/verify", "/v1/bake", "/v1/artwork/preview")) {
      assertEquals(targets.get("POST " + path), targets.get("OPTIONS " + path), path);
    }
  }

  /**
   * Twenty seconds are the longest that a request waits for strangers' hosts. Half of what new
   * accounts can get without asking, 1,000 at once, is left to everybody else.
   */
  @Test
  void whoeverWaitsForStrangersHostsTakesLessThanHalfOfAnAccount() {
    Resource stage = template.resource("Stage");
    double atOnce = 0;
    for (String route : List.of("POST /v1/verify", "POST /verify", "POST /v1/bake")) {
      double rate = stage.property("RouteSettings", route, "ThrottlingRateLimit").asDouble();
      atOnce += rate * (route.equals("POST /v1/verify") ? 20 : 6);
    }
    assertTrue(atOnce < 500, atOnce + " at once");
  }

  private Resource permissionFor(String function) {
    String alias = template.aliasOf(function).id();
    return template.only(
        "AWS::Lambda::Permission",
        permission ->
            permission.reference("FunctionName").equals(alias)
                && permission.property("Principal").asText().equals("apigateway.amazonaws.com"),
        "permission for " + alias);
  }

  private static String key(Resource route) {
    return route.property("RouteKey").asText();
  }
}
