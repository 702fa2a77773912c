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
import dev.blazon.issuing.Duplicates;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the awards in one request's JSON and writes their answers: one alone, or a list, in which a
 * faulty award is answered in its place and does not hold up the others.
 */
final class AwardBatch {
  private static final int MOST = 1_000;

  /** Either side of what was read at an index. */
  private sealed interface Entry {
    record Good(Award award) implements Entry {}

    record Faulty(List<Fault> faults) implements Entry {}
  }

  private final List<Entry> entries;
  private final Duplicates duplicates;
  private final boolean alone;

  private AwardBatch(List<Entry> entries, Duplicates duplicates, boolean alone) {
    this.entries = entries;
    this.duplicates = duplicates;
    this.alone = alone;
  }

  /** Reads an award, or a list of awards; those of a list that are faulty are kept as such. */
  static AwardBatch read(JsonNode body) {
    return Form.read(body, body.has("assertions") ? AwardBatch::many : AwardBatch::one);
  }

  private static AwardBatch one(Form form) {
    Duplicates duplicates = duplicates(form);
    return new AwardBatch(List.of(new Entry.Good(AwardForm.read(form))), duplicates, true);
  }

  private static AwardBatch many(Form form) {
    Duplicates duplicates = duplicates(form);
    List<Entry> entries = new ArrayList<>();
    JsonNode list = form.json("assertions");
    if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST) {
      form.fault("assertions", "is not a list of 1 to " + MOST + " awards");
    } else {
      list.forEach(award -> entries.add(entry(award)));
    }
    return new AwardBatch(entries, duplicates, false);
  }

  private static Duplicates duplicates(Form form) {
    return form.choice("duplicates", Duplicates.class, Duplicates.ALLOW);
  }

  /** What becomes of awards to who has the badge already. */
  Duplicates duplicates() {
    return duplicates;
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
      return alone(items.getFirst());
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

  private Response alone(Item item) {
    if (item.awarded() != null) {
      return Response.json(201, Json.write(item.awarded()));
    }
    if (item.held() != null) {
      return isSkipped()
          ? Response.json(200, Json.write(skipped(item.held())))
          : Response.problem(alreadyHeld(item.held()));
    }
    return Response.problem(Problem.invalidInput(item.faults()));
  }

  private boolean isSkipped() {
    return switch (duplicates) {
      case SKIP -> true;
      case ALLOW, REFUSE -> false;
    };
  }

  private static ObjectNode skipped(AwardAnswer first) {
    return Json.mapper().<ObjectNode>valueToTree(first).put("skipped", true);
  }

  private static Problem alreadyHeld(AwardAnswer held) {
    return Problem.alreadyHeld(held.id(), held.assertion());
  }

  private static Entry entry(JsonNode node) {
    try {
      return new Entry.Good(Form.read(node, AwardForm::read));
    } catch (InvalidInput e) {
      return new Entry.Faulty(e.faults());
    }
  }

  /** A result says of an award what the answer to one alone says. */
  private void put(Item item, ObjectNode result) {
    if (item.awarded() != null) {
      result.setAll(Json.mapper().<ObjectNode>valueToTree(item.awarded()));
    } else if (item.held() != null && isSkipped()) {
      result.setAll(skipped(item.held()));
    } else {
      putProblem(problem(item), result);
    }
  }

  private static Problem problem(Item item) {
    if (item.held() != null) {
      return alreadyHeld(item.held());
    }
    return item.faults().isEmpty()
        ? Problem.tooManyRequests()
        : Problem.invalidAmongMany(item.faults());
  }

  private static void putProblem(Problem problem, ObjectNode result) {
    result.putPOJO("problem", problem);
  }
}
