package dev.blazon.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.http.TestContext;
import dev.blazon.lifecycle.ProgressAsked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes of what people keep let them progress in a pathway, perhaps. */
class StreamProgressTest {
  private final List<ProgressAsked> asked = new ArrayList<>();
  private final TestContext context = new TestContext();

  private String run(StreamFunction function, String... records) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(
            ("{\"Records\": [" + String.join(",", records) + "]}")
                .getBytes(StandardCharsets.UTF_8)),
        answer,
        context);
    return answer.toString(StandardCharsets.UTF_8);
  }

  private void handOn(String... records) throws IOException {
    StreamFunction function =
        new StreamFunction() {
          @Override
          protected void asked(ProgressAsked progress) {
            asked.add(progress);
          }
        };
    assertEquals("{\"batchItemFailures\":[]}", run(function, records));
  }

  private static String record(String key, String before, String after) {
    return """
    {"dynamodb": {"SequenceNumber": "1", "Keys": {"PK": {"S": "%s"}}%s%s}}
    """
        .formatted(
            key,
            before.isEmpty() ? "" : ", \"OldImage\": " + before,
            after.isEmpty() ? "" : ", \"NewImage\": " + after);
  }

  private static String plan(String id, String pathway, String title) {
    String followed = pathway.isEmpty() ? "" : ", \"pathway\": {\"S\": \"" + pathway + "\"}";
    return """
    {"PK": {"S": "PLAN#%s"}, "SK": {"S": "PLAN"}, "type": {"S": "Plan"}, "id": {"S": "%s"},
     "learner": {"S": "l"}, "title": {"S": "%s"}, "wants": {"S": "[]"}%s}
    """
        .formatted(id, id, title, followed);
  }

  @Test
  void whoFollowsAPathwayIsHandedOnOnceAndNotWithEachChangeOfTheirPlan() throws IOException {
    handOn(
        record("PLAN#new", "", plan("new", "p", "Mine")),
        record("PLAN#same", plan("same", "p", "Mine"), plan("same", "p", "Ours")),
        record("PLAN#other", plan("other", "p", "Mine"), plan("other", "q", "Mine")),
        record("PLAN#gone", plan("gone", "p", "Mine"), ""));
    assertEquals(
        List.of(
            new ProgressAsked(ProgressAsked.Kind.PLAN, "new"),
            new ProgressAsked(ProgressAsked.Kind.PLAN, "other")),
        asked);
  }

  @Test
  void aPlanOfBadgesOfOnesOwnChoiceFollowsNothing() throws IOException {
    handOn(
        record("PLAN#new", "", plan("new", "", "Mine")),
        record("PLAN#old", plan("old", "p", "Mine"), plan("old", "", "Mine")));
    assertEquals(List.of(), asked);
  }

  private static String collection(String id, String title, String entries) {
    return """
    {"PK": {"S": "COLLECTION#%s"}, "SK": {"S": "COLLECTION"}, "type": {"S": "Collection"},
     "id": {"S": "%s"}, "learner": {"S": "l"}, "title": {"S": "%s"}, "entries": {"S": "%s"}}
    """
        .formatted(id, id, title, entries);
  }

  @Test
  void aCollectionIsHandedOnWithItsBadgesAndNotWithItsTitle() throws IOException {
    handOn(
        record("COLLECTION#new", "", collection("new", "Mine", "[1]")),
        record("COLLECTION#more", collection("more", "A", "[1]"), collection("more", "A", "[2]")),
        record("COLLECTION#name", collection("name", "A", "[1]"), collection("name", "B", "[1]")),
        record("COLLECTION#gone", collection("gone", "A", "[1]"), ""));
    assertEquals(
        List.of(
            new ProgressAsked(ProgressAsked.Kind.COLLECTION, "new"),
            new ProgressAsked(ProgressAsked.Kind.COLLECTION, "more")),
        asked);
  }

  @Test
  void whoDoesNotWantThemIsToldNothing() throws IOException {
    assertEquals(
        "{\"batchItemFailures\":[]}",
        run(
            new StreamFunction() {},
            record("PLAN#new", "", plan("new", "p", "Mine")),
            record("COLLECTION#new", "", collection("new", "Mine", "[1]"))));
  }

  @Test
  void whatIsNotTakenComesAgain() throws IOException {
    StreamFunction failing =
        new StreamFunction() {
          @Override
          protected void asked(ProgressAsked progress) {
            throw new IllegalStateException("the bus");
          }
        };
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}",
        run(failing, record("PLAN#new", "", plan("new", "p", "Mine"))));
  }
}
