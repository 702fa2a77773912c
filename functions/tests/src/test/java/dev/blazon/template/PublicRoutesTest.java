package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.lifecycle.PublicRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template routes to everybody is what our own URLs lead to. */
class PublicRoutesTest {
  /** What is neither a document nor an image of a badge nor a page. */
  private static final Set<String> NO_PLACES =
      Set.of("/health", "/openapi.yaml", "/assets/{version}/{file}", "/v1/artwork/presets");

  @Test
  void everyPlaceHasOneRouteAndEveryPublicRouteAPlace() throws IOException {
    Deployment deployment =
        Deployment.of(Template.read(Path.of("..", "..", "template.yaml").toAbsolutePath()));
    Set<String> places = new TreeSet<>(NO_PLACES);
    Stream.of(PublicRoute.values()).map(PublicRoute::template).forEach(places::add);
    Set<String> routed =
        deployment.routes().stream()
            .filter(route -> !route.authorized() && route.key().startsWith("GET "))
            .map(route -> route.key().substring("GET ".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(places, routed);
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
}
