package dev.blazon.functions.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.http.Problem;
import dev.blazon.http.Response;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBadge.AwardAnswer;
import dev.blazon.issuing.AwardBadge.Item;
import dev.blazon.issuing.AwardBadge.Tried;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The awards of one request: one alone, answered by itself, or a list, in which a faulty award is
 * answered in its place and does not hold up the others.
 */
final class Batch {
  private static final int MOST = 1_000;

  /** Either side of what was read at an index. */
  private sealed interface Entry {
    record Good(Award award) implements Entry {}

    record Faulty(List<Fault> faults) implements Entry {}
  }

  private final List<Entry> entries;
  private final boolean alone;

  private Batch(List<Entry> entries, boolean alone) {
    this.entries = entries;
    this.alone = alone;
  }

  /** Whether a body is a list of awards. */
  static boolean isOne(JsonNode body) {
    return body.has("assertions");
  }

  /** A request for one award, which is answered by itself and not in a list. */
  static Batch of(Award award) {
    return new Batch(List.of(new Entry.Good(award)), true);
  }

  /** Reads a list of awards; those that are faulty are kept as such. */
  static Batch read(JsonNode body) {
    int size =
        Form.read(
            body,
            form -> {
              JsonNode list = form.json("assertions");
              if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST) {
                form.fault("assertions", "is not a list of 1 to " + MOST + " awards");
                return 0;
              }
              return list.size();
            });
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(entry(body.path("assertions").get(i)));
    }
    return new Batch(entries, false);
  }

  /** The awards that can be tried. */
  List<Award> awards() {
    return entries.stream()
        .filter(Entry.Good.class::isInstance)
        .map(entry -> ((Entry.Good) entry).award())
        .toList();
  }

  /**
   * Answers with what became of each award, in the order of the request.
   *
   * @param tried what became of {@link #awards}, in their order
   */
  Response answer(Tried tried) {
    return tried.replayed() ? answer(tried.items()).replayed() : answer(tried.items());
  }

  private Response answer(List<Item> items) {
    if (alone) {
      Item item = items.getFirst();
      return item.awarded() == null
          ? Response.problem(Problem.invalidInput(item.faults()))
          : Response.json(201, Json.write(item.awarded()));
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    ArrayNode results = answer.putArray("results");
    Iterator<Item> next = items.iterator();
    for (int i = 0; i < entries.size(); i++) {
      ObjectNode result = results.addObject().put("index", i);
      switch (entries.get(i)) {
        case Entry.Good ignored -> put(next.next(), result);
        case Entry.Faulty(List<Fault> faults) ->
            putProblem(Problem.invalidAmongMany(faults), result);
      }
    }
    return Response.json(200, Json.write(answer));
  }

  private static Entry entry(JsonNode node) {
    try {
      return new Entry.Good(Form.read(node, AwardForm::read));
    } catch (InvalidInput e) {
      return new Entry.Faulty(e.faults());
    }
  }

  private static void put(Item item, ObjectNode result) {
    AwardAnswer awarded = item.awarded();
    if (awarded == null) {
      putProblem(
          item.faults().isEmpty()
              ? Problem.tooManyRequests()
              : Problem.invalidAmongMany(item.faults()),
          result);
      return;
    }
    // A result says of an award what the answer to one alone says.
    result.setAll(Json.mapper().<ObjectNode>valueToTree(awarded));
  }

  private static void putProblem(Problem problem, ObjectNode result) {
    result.putPOJO("problem", problem);
  }
}
