package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.http.Route;
import dev.blazon.http.Route.Access;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The operations of the document are the routes of the functions. */
class RoutesTest {
  private final OpenApi openApi = OpenApi.ours();
  private final List<Operation> operations = openApi.operations();
  private final Map<String, Route> routes = Handlers.routes();

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    Set<String> described =
        operations.stream().map(Operation::routeKey).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(routes.keySet()), described);
  }

  @Test
  void anOperationAsksForTheKeyThatItsRouteAsksFor() {
    Map<String, Set<String>> described = new TreeMap<>();
    operations.forEach(operation -> described.put(operation.routeKey(), operation.keys()));
    Map<String, Set<String>> asked = new TreeMap<>();
    routes.forEach((key, route) -> asked.put(key, keys(route.access())));
    assertEquals(asked, described);
  }

  @Test
  void anOperationThatAsksForAKeySaysInWordsWhichAndHowItRefuses() {
    for (Operation operation : operations) {
      String description = operation.node().path("description").asText();
      for (String key : operation.keys()) {
        String words =
            key.equals("operatorKey")
                ? "operator's key"
                : "the scope `" + key.substring("issuerKey ".length()) + "`";
        assertTrue(description.contains(words), operation.routeKey() + " does not say: " + words);
      }
      boolean guarded = !operation.keys().isEmpty();
      // Of what anybody may ask for, these say that the holder of a badge keeps it private.
      assertEquals(guarded, answers(operation, "401", "unauthorized"), operation.routeKey());
      assertEquals(guarded, answers(operation, "403", "forbidden"), operation.routeKey());
    }
  }

  private boolean answers(Operation operation, String status, String problem) {
    return openApi.problems(operation, status).contains("urn:blazon:problem:" + problem);
  }

  @Test
  void anOperationDescribesTheParametersOfTheQueryThatItsRouteTakes() {
    Map<String, Set<String>> described = new TreeMap<>();
    operations.forEach(
        operation -> described.put(operation.routeKey(), openApi.parameters(operation, "query")));
    Map<String, Set<String>> taken = new TreeMap<>();
    routes.forEach((key, route) -> taken.put(key, new TreeSet<>(route.query())));
    assertEquals(taken, described);
  }

  /** Everything under /v1 refuses a parameter that it does not take, and says so. */
  @Test
  void anOperationThatIsStrictSaysSo() {
    for (Operation operation : operations) {
      boolean strict = Objects.requireNonNull(routes.get(operation.routeKey())).isStrict();
      Set<String> types = openApi.problems(operation, "400");
      assertEquals(
          strict, types.contains("urn:blazon:problem:invalid-query"), operation.routeKey());
    }
  }

  private static Set<String> keys(Access access) {
    return switch (access) {
      case Access.Anybody() -> Set.of();
      case Access.Operator() -> Set.of("operatorKey");
      case Access.IssuerWith(var scope) -> Set.of("issuerKey " + scope);
      case Access.OperatorOrIssuerWith(var scope) -> Set.of("operatorKey", "issuerKey " + scope);
    };
  }
}
