package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Bodies;
import dev.blazon.bounds.Filler;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Change;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;

/**
 * Requests of whoever has reached every badge of the largest pathway, follows it, and has as many
 * plans as one can have, each of all its badges; what is sent changes nothing.
 */
final class OwnPlans {
  /** Nobody else's in these measurements, so that what others are shown does not grow by this. */
  private static final String ADDRESS = "planner@example.org";

  private static final String TITLE = "\"".repeat(Lengths.NAME);

  private final Functions functions;
  private final OwnPathways pathways;
  private final String learner;
  private final String cookie;
  private final String form;
  private final String full;
  private final String empty;

  OwnPlans(Functions functions, OwnPathways pathways) {
    this.functions = functions;
    this.pathways = pathways;
    learner =
        new RecipientDigester(functions.platform().macKeys())
            .ofDeployment(Recipient.Type.EMAIL, ADDRESS);
    Sessions sessions = new Sessions(functions.platform().sessionKeys(), functions.clock());
    Session session =
        new Session(
            ADDRESS,
            learner,
            functions.clock().instant().plus(Duration.ofDays(3_650)),
            functions.platform().ids().next());
    cookie = "__Host-blazon-my=" + sessions.write(session);
    form = sessions.formToken(session);
    pathways.badges().forEach(this::award);
    full = planned(pathways.steps());
    empty = planned(List.of());
    expect(own("POST /my/pathways/{pathway}", true), 303);
    // Asked before reads are remembered: it is shared by that, and the same from then on.
    expect(change(1), 303);
    for (int i = 3; i < Plan.MOST; i++) {
      planned(pathways.steps());
    }
  }

  private void award(String badge) {
    ObjectNode award = Bodies.award(Filler.QUOTE, 118_000);
    award.withObject("/recipient").put("email", ADDRESS);
    expect(
        functions
            .call("POST /v1/badges/{badge}/assertions", pathways.issuer())
            .at("badge", badge)
            .body(Json.write(award)),
        201);
  }

  private String planned(List<PathwayStep> wants) {
    Plan plan =
        PlanBuilder.builder()
            .id(functions.platform().ids().next())
            .learner(learner)
            .title(TITLE)
            .pathway(null)
            .wants(wants)
            .shared(false)
            .reached(List.of())
            .createdAt(functions.clock().instant())
            .changedAt(functions.clock().instant())
            .version(1)
            .build();
    functions.platform().transactions().commit(List.of(new Change.KeepPlan(plan)), null);
    return plan.id();
  }

  private static void expect(Call call, int status) {
    Answer answer = call.send();
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
  }

  /** What anybody sees of one that is shared. */
  Call shown(boolean large) {
    return at("GET /plans/{plan}", large);
  }

  /** What the dearest request of a route is, in words. */
  static String input(String route) {
    String full = "40 badges that are reached, as much as may be said of each";
    return switch (route) {
      case "GET /my/plans" -> "fifty plans, of " + full;
      case "POST /my/plans" -> "one more than anybody can have, beside these";
      case "POST /my/plans/{plan}/badges" -> "one more than the 40 that it can have";
      case "POST /my/plans/{plan}/deletion" -> "40 badges that are reached, and nobody is sure";
      case "POST /my/pathways/{pathway}" -> "who follows it already";
      default -> full;
    };
  }

  /** The full plan, or the pathway that it is made of, to its owner; else the empty one. */
  Call own(String route, boolean large) {
    return switch (route) {
      case "POST /my/plans/{plan}" -> large ? change(2) : sent(route, false, "version=1");
      case "POST /my/plans" -> sent(route, large, "new=" + "a".repeat(26));
      // One more than it can have, so that it comes back.
      case "POST /my/plans/{plan}/badges" -> sent(route, large, "badge=https://other.example/");
      case "POST /my/plans/{plan}/deletion", "POST /my/pathways/{pathway}" ->
          sent(route, large, "sure=no");
      default -> at(route, large).header("cookie", large ? cookie : "none");
    };
  }

  private Call change(int version) {
    return sent("POST /my/plans/{plan}", true, "shared=yes&version=" + version);
  }

  /** Without a session where it is to be plain. */
  private Call sent(String route, boolean large, String fields) {
    String text = fields + "&title=" + URLEncoder.encode(TITLE, UTF_8) + "&form=" + form;
    return at(route, large)
        .header("cookie", large ? cookie : "none")
        .body(text.getBytes(UTF_8), "application/x-www-form-urlencoded");
  }

  private Call at(String route, boolean large) {
    return functions
        .call(route, "")
        .header("accept-encoding", "gzip")
        .at("plan", large ? full : empty)
        .at("pathway", pathways.full());
  }
}
