package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bounds.Functions.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads, in tests of upper limits, every document, page and list of an issuer to its end, and
 * expects success.
 */
final class AllReads {
  private final Functions functions;
  private final String issuer;

  AllReads(Functions functions, String issuer) {
    this.functions = functions;
    this.issuer = issuer;
  }

  /** All of an issuer, of these badges and of these Assertions. */
  void all(List<String> badges, List<String> assertions) {
    for (String route :
        List.of(
            "GET /issuers/{issuer}", "GET /issuers/{issuer}/view", "GET /v1/issuers/{issuer}")) {
      Answers.expected(own(route).send(), 200);
    }
    list(own("GET /v1/issuers/{issuer}/badges"), "badges");
    list(own("GET /v1/issuers/{issuer}/signing-keys"), "signingKeys");
    list(functions.call("GET /v1/endorsements", issuer), "endorsements");
    for (String badge : badges) {
      for (String route :
          List.of("GET /badges/{badge}", "GET /badges/{badge}/view", "GET /v1/badges/{badge}")) {
        Answers.expected(of(route, "badge", badge).send(), 200);
      }
      list(of("GET /v1/badges/{badge}/assertions", "badge", badge), "assertions");
    }
    for (String assertion : assertions) {
      Answers.expected(of("GET /assertions/{assertion}", "assertion", assertion).send(), 200, 410);
      Answers.expected(of("GET /v1/assertions/{assertion}", "assertion", assertion).send(), 200);
      for (String route : List.of("GET /view/{assertion}", "GET /embed/{assertion}")) {
        Answers.expected(of(route, "assertion", assertion).send(), 200);
      }
    }
  }

  /** All pages of a list. */
  int list(Functions.Call call, String name) {
    Answer answer = Answers.expected(call.send(), 200);
    Map<String, String> seen = new HashMap<>();
    int count = answer.json().path(name).size();
    while (answer.json().has("cursor")) {
      String cursor = answer.json().path("cursor").asText();
      assertEquals(null, seen.put(cursor, name), "a cursor that leads back");
      answer = Answers.expected(call.onlyQuery("cursor", cursor).send(), 200);
      count += answer.json().path(name).size();
    }
    return count;
  }

  private Functions.Call own(String route) {
    return of(route, "issuer", issuer);
  }

  private Functions.Call of(String route, String parameter, String id) {
    return functions.call(route, issuer).at(parameter, id);
  }
}
