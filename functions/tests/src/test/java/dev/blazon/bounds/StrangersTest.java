package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No route fails for what a request says, whatever it says and wherever. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class StrangersTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Texts that nobody meant to be sent. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "😀",
          "\ud800",
          "\u0000",
          "%00",
          "..",
          "-1",
          "0",
          "999999",
          "99999999999999999999999999",
          "aaaaaaaaaaaaaaaaaaaaaaaaaa",
          "AAAAAAAAAAAAAAAAAAAAAAAAAA",
          "null",
          "*",
          "a".repeat(10_000),
          "漢".repeat(3_000),
          "\"\\\r\n<>&'",
          "https://badges.example.org/view/aaaaaaaaaaaaaaaaaaaaaaaaaa",
          "SVNTVUVSI2E", // base 64 url of the beginning of a key
          "9999-12-31T23:59:59.999999999Z");

  private static final List<String> HEADERS =
      List.of(
          "accept",
          "accept-language",
          "if-none-match",
          "idempotency-key",
          "content-type",
          "cookie",
          "range",
          "x-forwarded-for");

  private static final List<String> QUERY =
      List.of(
          "cursor",
          "status",
          "view",
          "lang",
          "url",
          "format",
          "maxwidth",
          "badge",
          "email",
          "timeout",
          "children",
          "recipient",
          "issuedFrom",
          "issuedTo");

  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "[]",
          "null",
          "1",
          "\"\"",
          "[".repeat(31) + "]".repeat(31),
          "{\"a\": 1e999999999}",
          "{\"a\": " + "9".repeat(990) + "}",
          "{\"a\": " + "9".repeat(5_000) + "}",
          "{\"name\": \"" + "n".repeat(250_000) + "\"}",
          "{\"tags\": [" + "\"t\",".repeat(10_000) + "\"t\"]}",
          "{\"" + "n".repeat(250_000) + "\": 1}",
          "{\"validity\": \"P9999Y\"}",
          "{\"validity\": \"P999999999Y\"}",
          "{\"validity\": \"P2147483647M2147483647D\"}",
          "{\"validity\": \"-P1D\"}",
          "{\"since\": \"-999999999-01-01T00:00:00Z\", \"expires\": \"9999-12-31T23:59:59+18:00\"}",
          "{\"recipient\": {\"email\": \"a@example.org\"}, \"issuedOn\": \"0001-01-01T00:00:00Z\","
              + " \"expires\": \"9999-12-31T23:59:59Z\"}",
          "{\"recipient\": {\"telephone\": \"+1\", \"language\": \"i-klingon\"}, \"duplicates\":"
              + " 1}",
          "{\"assertions\": [], \"duplicates\": \"SKIP\"}",
          "{\"assertions\": [" + "{},".repeat(80_000) + "{}]}",
          "{\"endorses\": \"https://badges.example.org/\", \"comment\": \"x\"}",
          "{\"endorsements\": [\"https://badges.example.org/endorsements/\"]}",
          "{\"reason\": \"\\ud83d\"}",
          "{\"badges\": [{\"url\": \"https://127.0.0.1/\"}]}",
          "{\"jws\": \"..\"}",
          "{\"image\": \"AAAA\"}",
          "{\"assertion\": {\"id\": [[[[]]]], \"evidence\": {}}}");

  @TempDir private static Path data;
  private Functions functions;
  private String issuer;

  @BeforeAll
  void start() throws IOException {
    functions = new Functions(data);
    issuer = new World(functions).issuer();
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  @Test
  void noRouteFailsForAnOddPath() {
    for (String route : routes()) {
      for (String text : ODD) {
        assertNoFailure(called(route, text), route + " at " + text);
      }
    }
  }

  @Test
  void noRouteFailsForAnOddHeader() {
    for (String route : routes()) {
      for (String header : HEADERS) {
        for (String text : ODD) {
          Call call = called(route, issuer).header(header, text);
          assertNoFailure(call, route + " with " + header + ": " + text);
        }
      }
    }
  }

  @Test
  void noRouteFailsForAnOddQuery() {
    for (String route : routes()) {
      for (String name : QUERY) {
        for (String text : ODD) {
          assertNoFailure(called(route, issuer).query(name, text), route + "?" + name + "=" + text);
        }
      }
      Call many = called(route, issuer);
      for (int i = 0; i < 500; i++) {
        many.query("p" + i, "v").query("lang", "de");
      }
      assertNoFailure(many, route + " with many parameters");
    }
  }

  @Test
  void noRouteFailsForAnOddBody() {
    for (String route : routes()) {
      if (!route.startsWith("GET ")) {
        for (String body : BODIES) {
          assertNoFailure(called(route, issuer).body(body), route + " of " + body);
        }
      }
    }
  }

  private Set<String> routes() {
    Set<String> routes = new TreeSet<>(functions.routes());
    routes.removeIf(route -> route.startsWith("HEAD "));
    return routes;
  }

  /** With this for every parameter of the path. */
  private Call called(String route, String value) {
    Call call = functions.call(route, issuer);
    PARAMETER.matcher(route).results().forEach(found -> call.at(found.group(1), value));
    return call;
  }

  private static void assertNoFailure(Call call, String what) {
    Answer answer = call.send();
    assertTrue(
        answer.status() >= 200 && answer.status() < 500 && answer.status() != 429,
        () -> answer.status() + " to " + what.substring(0, Math.min(200, what.length())));
  }
}
