package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The systems that award on the launch day: some one award after another without a key, each to
 * somebody else; some in lists with an {@code Idempotency-Key}, which they send again until every
 * award in it is made.
 */
final class Clients {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Functions functions;
  private final Scene scene;
  private final Ledger ledger;
  private final Consumer<String> told;
  private final AtomicLong people = new AtomicLong();
  private final AtomicInteger lists = new AtomicInteger();

  /**
   * @param told is given each award of the hosted badge, as the change stream would
   */
  Clients(Functions functions, Scene scene, Ledger ledger, Consumer<String> told) {
    this.functions = functions;
    this.scene = scene;
    this.ledger = ledger;
    this.told = told;
  }

  /**
   * Awards once; every fourth award is of the signed badge. What is answered 429 is not repeated.
   */
  void one() {
    long person = people.incrementAndGet();
    String badge = person % 4 == 0 ? scene.signed() : scene.launch();
    Answer answer = timed(badge, "", Json.write(award(person)));
    switch (answer.status()) {
      case 201 -> awarded(answer.json().path("id").asText(), badge);
      case TOO_MANY_REQUESTS -> refused(answer);
      default -> ledger.fault("an award was answered " + answer.status() + ": " + answer.body());
    }
  }

  /** Awards the hosted badge to a list, and sends it again as often as it takes. */
  void list(int length) throws InterruptedException {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode awards = body.putArray("assertions");
    for (int i = 0; i < length; i++) {
      awards.add(award(people.incrementAndGet()));
    }
    String key = "list-" + lists.incrementAndGet();
    List<String> ids = new ArrayList<>(Collections.nCopies(length, ""));
    while (ids.contains("")) {
      Answer answer = timed(scene.launch(), key, Json.write(body));
      switch (answer.status()) {
        case 200 -> read(answer.json().path("results"), ids);
        case TOO_MANY_REQUESTS -> refused(answer);
        default -> {
          ledger.fault("a list was answered " + answer.status() + ": " + answer.body());
          return;
        }
      }
      if (ids.contains("")) {
        ledger.listsSentAgain.incrementAndGet();
        Thread.sleep(RETRY_AFTER);
      }
    }
  }

  /** What was awarded by an earlier sending is told of again, by the same id. */
  private void read(JsonNode results, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      JsonNode result = results.path(i);
      String id = result.path("id").asText();
      int status = result.path("problem").path("status").asInt();
      if (id.isEmpty() && status == TOO_MANY_REQUESTS) {
        ledger.refused.incrementAndGet();
      } else if (id.isEmpty()) {
        ledger.fault("an award of a list was answered " + result);
        ids.set(i, "none");
      } else if (ids.get(i).isEmpty()) {
        ids.set(i, id);
        awarded(id, scene.launch());
      }
      if (!ids.get(i).isEmpty() && !ids.get(i).equals(id)) {
        ledger.fault("a list that was sent again has %s for %s".formatted(result, ids.get(i)));
      }
    }
  }

  private void awarded(String id, String badge) {
    ledger.awarded(id, badge);
    if (badge.equals(scene.launch())) {
      told.accept(id);
    }
  }

  private void refused(Answer answer) {
    ledger.refused.incrementAndGet();
    if (answer.header("Retry-After").isEmpty()) {
      ledger.fault("answered 429 without saying when to come again");
    }
  }

  private Answer timed(String badge, String key, String body) {
    long begun = System.nanoTime();
    Functions.Call call = Scene.award(functions, scene.issuer(), badge);
    Answer answer = (key.isEmpty() ? call : call.header("idempotency-key", key)).send(body);
    ledger.millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    return answer;
  }

  private static ObjectNode award(long person) {
    ObjectNode award = Json.mapper().createObjectNode();
    award.putObject("recipient").put("email", "person%d@example.org".formatted(person));
    return award;
  }
}
