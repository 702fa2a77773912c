package dev.blazon.functions.local.gateway;

import dev.blazon.functions.local.template.Deployment.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of an HTTP request on the local server as API Gateway does: the route whose path
 * has the fewest parameters wins.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">AWS:
 *     routing API requests</a>
 */
final class RouteTable {
  private final List<Pattern> patterns;

  RouteTable(List<Route> routes) {
    patterns =
        routes.stream()
            .map(Pattern::of)
            .sorted(Comparator.comparingLong(Pattern::parameters))
            .toList();
  }

  /**
   * A route that matches.
   *
   * @param parameters of the path
   */
  record Match(Route route, Map<String, String> parameters) {}

  /** The route of a request. */
  Optional<Match> find(String method, String path) {
    List<String> segments = List.of(path.split("/", -1));
    return patterns.stream()
        .filter(pattern -> pattern.method().equals(method))
        .flatMap(pattern -> pattern.match(segments).stream())
        .findFirst();
  }

  private record Pattern(Route route, String method, List<String> segments) {
    static Pattern of(Route route) {
      String[] parts = route.key().split(" ", 2);
      return new Pattern(route, parts[0], List.of(parts[1].split("/", -1)));
    }

    long parameters() {
      return segments.stream().filter(Pattern::isParameter).count();
    }

    Optional<Match> match(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String segment = segments.get(i);
        if (isParameter(segment) && !path.get(i).isEmpty()) {
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(new Match(route, parameters));
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{");
    }
  }
}
