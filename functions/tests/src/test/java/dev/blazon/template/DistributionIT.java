package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicRoute;
import dev.blazon.openapi.OpenApi;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@RequiresTier(Tier.SAM_CLI)
class DistributionIT {
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  private static final Set<String> POLICIES =
      Set.of(
          "DocumentCachePolicy",
          "PageCachePolicy",
          "OEmbedCachePolicy",
          "FileCachePolicy",
          "BakedImageCachePolicy",
          "CardCachePolicy");

  private final TransformedTemplate template = ProjectTemplate.transformed();
  private final Resource distribution = template.resource("Distribution");

  /** The first pattern that matches wins: a wider one above would hide it. */
  @Test
  void whatIsBesideOrBelowSomethingIsMatchedBeforeIt() {
    List<String> patterns = new ArrayList<>();
    for (JsonNode behaviour : behaviours()) {
      String pattern = behaviour.path("PathPattern").asText();
      for (String above : patterns) {
        assertFalse(matches(above, pattern.replace("*", "x")), above + " hides " + pattern);
      }
      patterns.add(pattern);
    }
  }

  /** Otherwise every request would reach a function, or one answer would be everybody's. */
  @Test
  void everyPublicAddressIsKeptAsItsKindIs() {
    for (PublicRoute route : PublicRoute.values()) {
      String path = route.template().replace("{span}", "2").replaceAll("\\{\\w+}", "a".repeat(26));
      Place place = Place.ofPath(path).orElseThrow();
      assertEquals(
          policyOf(place),
          behaviourOf(path).map(DistributionIT::policy).orElse("none"),
          () -> route.template() + " has no behaviour of its own in template.yaml");
    }
  }

  /** What is deleted is gone after five minutes, whatever an object says of itself. */
  @Test
  void aBakedImageIsKeptForFiveMinutesAtMost() {
    assertEquals(
        300,
        template
            .resource("BakedImageCachePolicy")
            .property("CachePolicyConfig")
            .path("MaxTTL")
            .asInt());
  }

  private static String policyOf(Place place) {
    return switch (place) {
      case Place.VerifyPage() -> CACHING_DISABLED;
      case Place.Page _ -> "PageCachePolicy";
      case Place.Card _ -> "CardCachePolicy";
      case Place.OEmbed() -> "OEmbedCachePolicy";
      case Place.BakedImage _ -> "BakedImageCachePolicy";
      case Place.Document _, Place.Artwork _, Place.IssuerBanner _, Place.PathwayImage _ ->
          "DocumentCachePolicy";
    };
  }

  @Test
  void imagesComeFromTheBucketAndOnAMissFromBake() {
    JsonNode image = behaviours().path(0);
    JsonNode group =
        distribution.property("DistributionConfig", "OriginGroups").path("Items").path(0);
    assertEquals(group.path("Id").asText(), image.path("TargetOriginId").asText());
    assertEquals("images", group.path("Members").path("Items").path(0).path("OriginId").asText());
    assertEquals("api", group.path("Members").path("Items").path(1).path("OriginId").asText());
    assertEquals(
        "[403,404]", group.path("FailoverCriteria").path("StatusCodes").path("Items").toString());
  }

  @Test
  void noErrorIsReplacedOrKept() {
    JsonNode errors = distribution.property("DistributionConfig", "CustomErrorResponses");
    assertTrue(errors.size() > 5);
    for (JsonNode error : errors) {
      assertEquals(0, error.path("ErrorCachingMinTTL").asInt(-1), error.toString());
      assertTrue(error.path("ResponsePagePath").isMissingNode(), error.toString());
      assertTrue(error.path("ResponseCode").isMissingNode(), error.toString());
    }
  }

  @Test
  void nothingIsKeptThatDoesNotAskForIt() {
    for (String name : POLICIES) {
      Resource policy = template.resource(name);
      assertEquals(0, policy.property("CachePolicyConfig", "MinTTL").asInt(-1));
      assertEquals(0, policy.property("CachePolicyConfig", "DefaultTTL").asInt(-1));
    }
    for (JsonNode behaviour : behaviours()) {
      if (behaviour.path("CachePolicyId").asText().equals(CACHING_DISABLED)) {
        continue;
      }
      Set<String> policies = References.in(behaviour.path("CachePolicyId"));
      assertTrue(POLICIES.containsAll(policies) && policies.size() == 1, behaviour.toString());
    }
  }

  /** Otherwise one reader's language would be everybody's. */
  @Test
  void aPageIsKeptForItsLanguage() {
    JsonNode key =
        template
            .resource("PageCachePolicy")
            .property("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin");
    assertEquals("[\"Accept-Language\"]", key.path("HeadersConfig").path("Headers").toString());
    assertEquals(
        "[\"cursor\",\"theme\",\"checks\"]",
        key.path("QueryStringsConfig").path("QueryStrings").toString());
    assertTrue(
        pathsOf("PageCachePolicy")
            .containsAll(
                List.of("/view/*", "/embed/*", "/studio", "/badges/*/view", "/issuers/*/view")));
  }

  /** Otherwise each made-up value would be a request to the functions behind. */
  @Test
  void whatIsToldApartIsReadFirst() {
    for (JsonNode behaviour : behaviours()) {
      Set<String> policy = References.in(behaviour.path("CachePolicyId"));
      Set<String> before = new TreeSet<>();
      for (String name : policy) {
        // A baked image is a file, kept for less time.
        before.add(name.replace("BakedImage", "File").replace("CachePolicy", "Requests"));
      }
      assertEquals(
          before,
          References.in(behaviour.path("FunctionAssociations")),
          behaviour.path("PathPattern").asText());
      for (JsonNode association : behaviour.path("FunctionAssociations")) {
        assertEquals("viewer-request", association.path("EventType").asText());
      }
    }
    for (String policy :
        List.of(
            "FileCachePolicy", "BakedImageCachePolicy", "OEmbedCachePolicy", "CardCachePolicy")) {
      assertEquals(
          "none",
          template
              .resource(policy)
              .property("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin")
              .at("/HeadersConfig/HeaderBehavior")
              .asText());
    }
  }

  /** Otherwise one badge's answer would be every badge's. */
  @Test
  void whatIsEmbeddedIsKeptForWhatWasAsked() {
    assertEquals(
        "[\"url\",\"maxwidth\",\"maxheight\",\"format\"]",
        template
            .resource("OEmbedCachePolicy")
            .property("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin")
            .at("/QueryStringsConfig/QueryStrings")
            .toString());
    assertEquals(List.of("/oembed"), pathsOf("OEmbedCachePolicy"));
  }

  /** The managed policies forbid it. */
  @Test
  void theCardMayBeFramedByAnybody() {
    for (JsonNode behaviour : behaviours()) {
      if (behaviour.path("PathPattern").asText().equals("/embed/*")) {
        assertEquals(
            Set.of("EmbedHeadersPolicy"), References.in(behaviour.path("ResponseHeadersPolicyId")));
      }
    }
    assertTrue(
        template
            .resource("EmbedHeadersPolicy")
            .property("ResponseHeadersPolicyConfig", "SecurityHeadersConfig")
            .path("FrameOptions")
            .isMissingNode());
  }

  /**
   * What CloudFront does not hand on, a route takes in vain; what is more, only fills the cache.
   */
  @Test
  void theParametersThatAreHandedOnAreThoseThatTheRoutesTake() {
    OpenApi openApi = OpenApi.ours();
    Map<String, Set<String>> taken = new TreeMap<>();
    for (String path : openApi.publicPaths()) {
      behaviourOf(path)
          .ifPresent(
              behaviour ->
                  taken
                      .computeIfAbsent(policy(behaviour), name -> new TreeSet<>())
                      .addAll(openApi.queryOf(path)));
    }
    Set<String> ofPages = new TreeSet<>(Set.of("checks", "cursor", "lang", "theme"));
    assertEquals(ofPages, taken.get("PageCachePolicy"));
    // PageRequests makes a header of it.
    taken.getOrDefault("PageCachePolicy", Set.of()).remove("lang");
    assertEquals(Set.of("format", "maxheight", "maxwidth", "url"), taken.get("OEmbedCachePolicy"));
    assertEquals(Set.of("lang"), taken.get("CardCachePolicy"));
    assertEquals(Set.of(), taken.get("DocumentCachePolicy"));
    assertEquals(Set.of(), taken.get("FileCachePolicy"));
    for (String policy : List.of("PageCachePolicy", "OEmbedCachePolicy", "CardCachePolicy")) {
      Set<String> names = new TreeSet<>();
      parametersOf(policy).path("QueryStrings").forEach(name -> names.add(name.asText()));
      assertEquals(taken.get(policy), names, policy);
    }
    assertEquals("none", parametersOf("DocumentCachePolicy").path("QueryStringBehavior").asText());
    assertEquals(Set.of("badge", "cursor", "lang", "token"), taken.get(CACHING_DISABLED));
  }

  /** Otherwise the function could not tell that it is sent a form; and no page depends on it. */
  @Test
  void aFormThatIsSentToAPageIsHandedOnAsOne() {
    JsonNode page = behaviourOf("/view/a").orElseThrow();
    assertTrue(page.path("AllowedMethods").toString().contains("\"POST\""), page.toString());
    assertEquals(Set.of("FormRequestPolicy"), References.in(page.path("OriginRequestPolicyId")));
    assertEquals(
        "[\"Content-Type\"]",
        template
            .resource("FormRequestPolicy")
            .property("OriginRequestPolicyConfig", "HeadersConfig")
            .path("Headers")
            .toString());
  }

  /** The one by which CloudFront answers a path; empty where it is the default one. */
  private Optional<JsonNode> behaviourOf(String path) {
    for (JsonNode behaviour : behaviours()) {
      if (matches(behaviour.path("PathPattern").asText(), path)) {
        return Optional.of(behaviour);
      }
    }
    return Optional.empty();
  }

  private static boolean matches(String pattern, String path) {
    return path.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }

  /** The cache policy of a behaviour, by its name in the template. */
  private static String policy(JsonNode behaviour) {
    String id = behaviour.path("CachePolicyId").asText();
    return id.equals(CACHING_DISABLED)
        ? id
        : References.in(behaviour.path("CachePolicyId")).iterator().next();
  }

  private JsonNode parametersOf(String policy) {
    return template
        .resource(policy)
        .property("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin")
        .path("QueryStringsConfig");
  }

  private List<String> pathsOf(String policy) {
    List<String> paths = new ArrayList<>();
    for (JsonNode behaviour : behaviours()) {
      if (References.in(behaviour.path("CachePolicyId")).contains(policy)) {
        paths.add(behaviour.path("PathPattern").asText());
      }
    }
    return paths;
  }

  /** Somebody's badge, and maybe their address, is in the question and in the answer. */
  @Test
  void whatIsVerifiedOnThePageIsNeverKept() {
    JsonNode verify = behaviours().path(behaviours().size() - 1);
    assertEquals("/verify", verify.path("PathPattern").asText());
    assertEquals(CACHING_DISABLED, verify.path("CachePolicyId").asText());
    assertTrue(verify.path("AllowedMethods").toString().contains("\"POST\""), verify.toString());
  }

  @Test
  void theBucketIsClosedButForBakedImagesThroughThisDistribution() {
    JsonNode block = template.resource("ImageBucket").property("PublicAccessBlockConfiguration");
    assertEquals(4, block.size());
    block.forEach(value -> assertTrue(value.asBoolean(), block.toString()));
    JsonNode allow =
        template.resource("ImageBucketPolicy").property("PolicyDocument", "Statement").path(0);
    assertEquals("s3:GetObject", allow.path("Action").asText());
    assertEquals(
        "${ImageBucket.Arn}/assertions/*/image", allow.path("Resource").path("Fn::Sub").asText());
    assertTrue(References.in(allow.path("Condition")).contains("Distribution"));
  }

  private JsonNode behaviours() {
    return distribution.property("DistributionConfig", "CacheBehaviors");
  }
}
