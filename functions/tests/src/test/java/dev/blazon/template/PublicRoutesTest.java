package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.lifecycle.PublicRoute;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template routes to everybody is what our own URLs lead to. */
class PublicRoutesTest {
  /** What is neither a document nor an image of a badge nor a page. */
  private static final Set<String> NO_PLACES =
      Set.of("/openapi.yaml", "/assets/{version}/{file}", "/v1/artwork/presets");

  /** What is there depends on who asks: they are the addresses of nothing that is shared. */
  private static final Set<String> OF_ONE_PERSON =
      Set.of(
          "/my",
          "/my/badges/{assertion}/endorsements",
          "/my/badges/{assertion}/renewal",
          "/my/collections/{collection}",
          "/my/open",
          "/my/pathways/{pathway}",
          "/my/plans",
          "/my/plans/{plan}",
          "/my/data",
          "/my/erasure",
          "/endorse",
          "/unsubscribe");

  /** The paths that anybody may get, but for the health of the deployment. */
  static Set<String> paths() {
    Set<String> paths = new TreeSet<>(NO_PLACES);
    Stream.of(PublicRoute.values()).map(PublicRoute::template).forEach(paths::add);
    return paths;
  }

  @Test
  void everyPlaceHasOneRouteAndEveryPublicRouteAPlace() throws IOException {
    Set<String> routed = new TreeSet<>(targets("GET ").keySet());
    routed.remove("/health");
    routed.removeAll(OF_ONE_PERSON);
    assertEquals(paths(), routed);
  }

  /**
   * Those who check links ask so; a function answers it as its GET, and API Gateway drops the body.
   */
  @Test
  void whatIsPublicUnderALinkCanBeAskedForItsHeadToo() throws IOException {
    Map<String, String> gets = targets("GET ");
    assertNotNull(gets.remove("/health"));
    assertEquals(gets, targets("HEAD "));
  }

  /** A path is that of one route alone, whatever its parameters are. */
  @Test
  void noTwoRoutesHaveThePathsOfOneAnother() {
    assertEquals(
        PublicRoute.values().length,
        Stream.of(PublicRoute.values())
            .map(route -> route.template().replaceAll("\\{\\w+}", "{}"))
            .distinct()
            .count());
  }

  /** By its path, the function that a route leads to which anybody may take. */
  private static Map<String, String> targets(String method) throws IOException {
    Map<String, String> targets = new TreeMap<>();
    Deployment.of(Template.read(Machine.project().resolve("template.yaml"))).routes().stream()
        .filter(route -> !route.authorized() && route.key().startsWith(method))
        .forEach(route -> targets.put(route.key().substring(method.length()), route.function()));
    return targets;
  }
}
