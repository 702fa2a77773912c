package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.local.Platform;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.Change;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Makes pathways in tests, shows them to strangers, has somebody complete one and lose that again,
 * and ends them.
 */
final class PathwaySteps {
  private static final String ONE = "/v1/pathways/{pathway}";
  private static final String ELSEWHERE = "https://other.example/badges/1";
  private static final String ADDRESS = "walker@example.org";

  private PathwaySteps() {}

  /** All that a pathway goes through, from its making to its end, and what follows from it. */
  static void complete(Functions functions, World world) {
    String issuer = world.issuer();
    world.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    world.take(new Step.Define(true, Part.TAGS, Filler.PLAIN, 0));
    String step = world.badges().get(world.badges().size() - 2);
    String done = world.badges().getLast();
    String pathway = made(functions, issuer, body(step, done, 1));
    String removed = made(functions, issuer, body(step, done, 2));
    Answers.expected(one(functions, "DELETE " + ONE, issuer, removed).send(), 204);
    Answers.expected(one(functions, "PUT " + ONE, issuer, pathway).send(body(step, done, 2)), 200);
    Answers.expected(one(functions, "PUT " + ONE, issuer, pathway).send(body(step, done, 1)), 200);
    look(functions, issuer, pathway, step);

    String award = awarded(functions, issuer, step);
    told(functions, "{\"assertion\": \"%s\"}".formatted(award));
    assertEquals(1, awards(functions, issuer, done, "ACTIVE"));
    brought(functions);
    Answers.expected(
        functions
            .call("POST /v1/assertions/{assertion}/revocation", issuer)
            .at("assertion", award)
            .send("{\"reason\": \"A mistake\"}"),
        200);
    told(functions, "{\"assertion\": \"%s\"}".formatted(award));
    assertEquals(1, awards(functions, issuer, done, "REVOKED"));
    Answer completions =
        Answers.expected(
            one(functions, "GET " + ONE + "/completions", issuer, pathway).send(), 200);
    assertEquals(1, completions.json().path("assertions").size());

    String next =
        Answers.expected(
                one(functions, "POST " + ONE + "/versions", issuer, pathway)
                    .header("idempotency-key", "next")
                    .send(body(step, done, 1)),
                201)
            .json()
            .path("id")
            .asText();
    look(functions, issuer, next, step);
    Answers.expected(one(functions, "POST " + ONE + "/close", issuer, pathway).send(), 200);
  }

  /** A pathway whose one step is this badge, which brings no other. */
  static String of(Functions functions, String issuer, String badge) {
    return made(
        functions,
        issuer,
        """
        {"name": "Bridges", "description": "From one side to the other",
         "stages": [{"name": "One", "of": ["%s"], "required": 1}]}
        """
            .formatted(badge));
  }

  /** Somebody follows a pathway by this plan. */
  static void followed(Functions functions, String plan) {
    told(functions, "{\"asked\": \"PLAN\", \"id\": \"%s\"}".formatted(plan));
  }

  private static String made(Functions functions, String issuer, String body) {
    return Answers.expected(
            functions
                .call("POST /v1/issuers/{issuer}/pathways", issuer)
                .at("issuer", issuer)
                .header("idempotency-key", "pathway-" + body.hashCode())
                .send(body),
            201)
        .json()
        .path("id")
        .asText();
  }

  /** What is lost is taken back. */
  private static String body(String step, String done, int required) {
    return """
    {"name": "Bridges", "description": "From one side to the other", "onLoss": "REVOKE",
     "image": "data:image/png;base64,%s",
     "stages": [{"name": "One", "of": ["%s", "%s"], "required": %d}],
     "completion": {"badge": "%s"}}
    """
        .formatted(
            Base64.getEncoder().encodeToString(Answers.artwork()), step, ELSEWHERE, required, done);
  }

  /** Its issuer and strangers see it, and what it is named on. */
  private static void look(Functions functions, String issuer, String pathway, String step) {
    Answers.expected(
        functions.call("GET /v1/issuers/{issuer}/pathways", issuer).at("issuer", issuer).send(),
        200);
    Answers.expected(one(functions, "GET " + ONE, issuer, pathway).send(), 200);
    for (String route : List.of("", "/document", "/image")) {
      Answers.expected(one(functions, "GET /pathways/{pathway}" + route, "", pathway).send(), 200);
    }
    Answers.expected(functions.call("GET /badges/{badge}/view", "").at("badge", step).send(), 200);
    Answers.expected(
        functions.call("GET /issuers/{issuer}/view", "").at("issuer", issuer).send(), 200);
  }

  private static String awarded(Functions functions, String issuer, String badge) {
    return Answers.expected(
            functions
                .call("POST /v1/badges/{badge}/assertions", issuer)
                .at("badge", badge)
                .send("{\"recipient\": {\"email\": \"%s\"}}".formatted(ADDRESS)),
            201)
        .json()
        .path("id")
        .asText();
  }

  private static long awards(Functions functions, String issuer, String badge, String status) {
    Answer all =
        functions
            .call("GET /v1/badges/{badge}/assertions", issuer)
            .at("badge", badge)
            .query("status", status)
            .send();
    return Answers.expected(all, 200).json().path("assertions").size();
  }

  /** They have kept the badge of another host that is a step. */
  private static void brought(Functions functions) {
    functions.requests().by(PartitionsTest.SETUP);
    Platform platform = functions.platform();
    String id = platform.ids().next();
    Instant now = functions.clock().instant();
    BadgeCollection collection =
        BadgeCollectionBuilder.builder()
            .id(id)
            .learner(
                new RecipientDigester(platform.macKeys())
                    .ofDeployment(Recipient.Type.EMAIL, ADDRESS))
            .title("Mine")
            .entries(
                List.of(
                    new CollectionEntry.Elsewhere(
                        "https://other.example/assertions/1",
                        false,
                        "Bridges",
                        "Other",
                        ELSEWHERE,
                        now,
                        null,
                        null,
                        now,
                        CollectionEntry.Found.VALID)))
            .createdAt(now)
            .changedAt(now)
            .version(1)
            .build();
    platform.transactions().commit(List.of(new Change.KeepCollection(collection)), null);
    told(functions, "{\"asked\": \"COLLECTION\", \"id\": \"%s\"}".formatted(id));
    functions.requests().by(PartitionsTest.SETUP);
    platform.transactions().commit(List.of(new Change.RemoveCollection(id, 1)), null);
  }

  private static Call one(Functions functions, String route, String issuer, String pathway) {
    return functions.call(route, issuer).at("pathway", pathway).by("key");
  }

  private static void told(Functions functions, String message) {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch.putArray("Records").addObject().put("messageId", "1").put("body", message);
    byte[] failed = functions.invoke("ProgressFunction", Json.write(batch).getBytes(UTF_8));
    assertEquals(0, Json.read(new String(failed, UTF_8)).path("batchItemFailures").size());
  }
}
