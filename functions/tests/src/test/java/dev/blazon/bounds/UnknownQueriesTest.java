package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the API refuses a parameter of the query that it does not know, whatever else is
 * asked: whoever misspells a filter would be answered everything.
 */
class UnknownQueriesTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  @TempDir private static Path data;

  @Test
  void isA400ThatNamesItOnEveryRouteUnderV1() throws IOException {
    try (Functions functions = new Functions(data)) {
      String issuer = new World(functions).issuer();
      List<String> tried = new ArrayList<>();
      for (String route : new TreeSet<>(functions.routes())) {
        if (route.contains(" /v1/") && !route.startsWith("OPTIONS ")) {
          // As who may take it: an issuer, or the operator.
          Answer answer = called(functions, route, issuer, issuer);
          if (answer.status() == 403) {
            answer = called(functions, route, issuer, "");
          }
          assertEquals(400, answer.status(), route);
          if (!route.startsWith("HEAD ")) {
            assertEquals(
                "urn:blazon:problem:invalid-query", answer.json().path("type").asText(), route);
            String detail = answer.json().path("detail").asText();
            assertTrue(detail.contains("recipeint"), () -> route + ": " + detail);
            assertFalse(answer.body().contains("ada@"), route);
          }
          tried.add(route);
        }
      }
      assertTrue(tried.contains("GET /v1/issuers/{issuer}/assertions"), tried::toString);
      assertTrue(tried.size() > 30, tried::toString);
    }
  }

  private static Answer called(Functions functions, String route, String issuer, String caller) {
    Call call = functions.call(route, caller).query("recipeint", "ada@example.org");
    Matcher parameters = PARAMETER.matcher(route);
    while (parameters.find()) {
      call.at(parameters.group(1), parameters.group(1).equals("issuer") ? issuer : "1");
    }
    return call.send("{}");
  }
}
