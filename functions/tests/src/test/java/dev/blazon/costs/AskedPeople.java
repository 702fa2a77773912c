package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.journey.AskedToEndorse;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import java.util.List;
import java.util.Map;

/**
 * The requests of those who were asked to endorse the largest Assertion, as they are measured; none
 * changes anything.
 */
final class AskedPeople {
  private final Functions functions;
  private final String token;

  AskedPeople(Functions functions, Subject largest) {
    AskedToEndorse asked = new AskedToEndorse(functions.platform());
    this.functions = functions;
    this.token = asked.token(largest, Trail.HOLDER, "<".repeat(1_000), "grace@acme.example");
    EndorsementRequest drafted =
        asked
            .request(token)
            .drafted(
                new EndorsementWords(
                    ">".repeat(EndorsementTyped.MOST_COMMENT), "Grace Hopper", null, null, true));
    functions
        .platform()
        .transactions()
        .commit(List.of(new Change.KeepEndorsementRequest(drafted)), null);
  }

  /** Whoever has no good link. */
  Call plain(String route) {
    return call(route, "none", "&do=save&comment=Good&name=Grace");
  }

  Map<String, Call> dear(String route) {
    return route.startsWith("GET ")
        ? Map.of("a true link, and Markdown of nothing but quotations", call(route, token, ""))
        : Map.of(
            "a true link, and a form of 98,000 characters of markup",
            call(route, token, "&do=save&name=Grace&comment=" + "<".repeat(98_000)));
  }

  private Call call(String route, String link, String fields) {
    Call call = functions.call(route, "");
    return route.startsWith("GET ")
        ? call.query("token", link)
        : call.body(
            ("token=" + link + fields).getBytes(UTF_8), "application/x-www-form-urlencoded");
  }
}
