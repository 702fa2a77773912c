package dev.blazon.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.http.TestContext;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.EndorsementRequestChangeBuilder;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamFunctionTest {
  private final List<AssertionChange> consumed = new ArrayList<>();
  private final List<Record> others = new ArrayList<>();
  private final TestContext context = new TestContext();

  private final class Recorder extends StreamFunction {
    private final String poison;

    Recorder(String poison) {
      this.poison = poison;
    }

    @Override
    protected void changed(AssertionChange change) {
      if (change.sequenceNumber().equals(poison)) {
        throw new IllegalStateException("poison");
      }
      consumed.add(change);
    }

    @Override
    protected void found(AssertionStuck stuck) {
      others.add(stuck);
    }

    @Override
    protected void changed(EndorsementChange change) {
      others.add(change);
    }

    @Override
    protected void changed(EndorsementRequestChange change) {
      others.add(change);
    }

    @Override
    protected void asked(MailAsked mail) {
      others.add((Record) mail);
    }

    @Override
    protected void asked(ErasureAsked erasure) {
      others.add(erasure);
    }

    @Override
    protected void asked(RenewalAsked renewal) {
      others.add(renewal);
    }
  }

  private String run(String poison, String... records) throws IOException {
    return run(new Recorder(poison), records);
  }

  private String run(StreamFunction function, String... records) throws IOException {
    String event = "{\"Records\": [" + String.join(",", records) + "]}";
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static String record(String number, String key, String before, String after) {
    String old =
        before.isEmpty() ? "" : ", \"OldImage\": {\"status\": {\"S\": \"" + before + "\"}}";
    return """
    {"dynamodb": {"SequenceNumber": "%s", "NewImage":
      {"PK": {"S": "%s"}, "SK": {"S": "ASSERTION"}, "status": {"S": "%s"}, "issuer": {"S": "i"},
       "badge": {"S": "b"}, "createdBy": {"S": "maker"}, "changedBy": {"S": "changer"}, "changedAt": {"S": "2026-11-24T10:00:00.000000000Z"},
       "version": {"N": "%s"}}%s}}
    """
        .formatted(number, key, after, number, old);
  }

  @Test
  void changesAreHandedOnInTheirOrder() throws IOException {
    String answer =
        run(
            "none",
            record("1", "ASSERTION#a", "", "ACTIVE"),
            record("2", "BADGE#b", "", "ACTIVE"),
            record("3", "ASSERTION#a", "ACTIVE", "REVOKED"));
    assertEquals("{\"batchItemFailures\":[]}", answer);
    assertEquals(
        List.of(change("1", null, Status.ACTIVE), change("3", Status.ACTIVE, Status.REVOKED)),
        consumed);
  }

  @Test
  void whoAsksToBeErasedIsHandedOnWhenItIsToBeAnswered() throws IOException {
    String answer =
        run(
            "none",
            erasure("1", "OPEN", ""),
            erasure("2", "REFUSED", "OPEN"),
            erasure("3", "REFUSED", "REFUSED"),
            erasure("4", "OPEN", "REFUSED"));
    assertEquals("{\"batchItemFailures\":[]}", answer);
    assertEquals(List.of(new ErasureAsked("i", "r1"), new ErasureAsked("i", "r4")), others);
    assertEquals(List.of(), consumed);
  }

  private static String erasure(String number, String state, String before) {
    String old = before.isEmpty() ? "" : ", \"OldImage\": {\"state\": {\"S\": \"" + before + "\"}}";
    return """
    {"dynamodb": {"SequenceNumber": "%s", "NewImage":
      {"PK": {"S": "ERASURES#i"}, "SK": {"S": "REQUEST#r%s"}, "type": {"S": "ErasureRequest"},
       "id": {"S": "r%s"}, "issuer": {"S": "i"}, "holder": {"S": "h"}, "state": {"S": "%s"}}%s}}
    """
        .formatted(number, number, number, state, old);
  }

  @Test
  void anAssertionThatIsStuckIsHandedOnOnce() throws IOException {
    String item =
        """
        {"PK": {"S": "STUCK#a"}, "SK": {"S": "STUCK#2026-11-24"}, "type": {"S": "StuckAssertion"},
         "assertion": {"S": "a"}, "error": {"S": "E"}, "at": {"S": "2026-11-24T10:00:00Z"}}
        """;
    run(
        "none",
        "{\"dynamodb\": {\"SequenceNumber\": \"1\", \"NewImage\": %s}}".formatted(item),
        pair("2", item, item));
    assertEquals(List.of(new AssertionStuck("a", "E", "2026-11-24T10:00:00Z")), others);
  }

  private static AssertionChange change(String number, @Nullable Status before, Status after) {
    return AssertionChangeBuilder.builder()
        .sequenceNumber(number)
        .assertion("a")
        .issuer("i")
        .badge("b")
        .before(before)
        .after(after)
        .changedAt(Instant.parse("2026-11-24T10:00:00Z"))
        .by(before == null ? "maker" : "changer")
        .expires(null)
        .renews(null)
        .successor(null)
        .completes(null)
        .renewed(false)
        .done(List.of())
        .version(Long.parseLong(number))
        .build();
  }

  @Test
  void aRenewalIsHandedOnWithWhatFollowsAndAStepWithWhenItFellDue() throws IOException {
    String first = image("ACTIVE", "\"plan\": {\"S\": \"" + PLAN + "\"}");
    String after = image("ACTIVE", "\"plan\": {\"S\": \"REMINDER@2027-01-24T00:00:00Z\"}");
    String renewed = image("RENEWED", "\"successor\": {\"S\": \"next\"}");
    String expired =
        image(
            "EXPIRED",
            "\"successor\": {\"S\": \"next\"}, \"expires\": {\"S\": \"2027-01-31T00:00:00Z\"}");
    String moved = image("SUPERSEDED", "\"successor\": {\"S\": \"next\"}");
    run(
        "none",
        pair("1", first, after),
        pair("2", after, renewed),
        pair("3", renewed, expired),
        pair("4", after, moved),
        pair("5", image("EXPIRED", "\"renews\": {\"S\": \"r\"}"), expired));
    assertEquals(
        List.of(false, true, false, false, true),
        consumed.stream().map(AssertionChange::renewed).toList());
    assertEquals(
        List.of(new PlannedStep(Instant.parse("2027-01-01T00:00:00Z"), PlannedStep.Kind.RENEWAL)),
        consumed.getFirst().done());
    assertEquals("next", consumed.get(1).successor());
    assertEquals(7, consumed.get(1).version());
    assertEquals(Instant.parse("2027-01-31T00:00:00Z"), consumed.get(2).expires());
  }

  private static final String PLAN = "RENEWAL@2027-01-01T00:00:00Z REMINDER@2027-01-24T00:00:00Z";

  private static String image(String status, String more) {
    return """
    {"PK": {"S": "ASSERTION#a"}, "SK": {"S": "ASSERTION"}, "issuer": {"S": "i"}, "badge": {"S": "b"},
     "status": {"S": "%s"}, "changedAt": {"S": "2026-11-24T10:00:00Z"},
     "version": {"N": "7"}, %s}
    """
        .formatted(status, more);
  }

  private static String pair(String number, String before, String after) {
    return """
    {"dynamodb": {"SequenceNumber": "%s", "OldImage": %s, "NewImage": %s}}
    """
        .formatted(number, before, after);
  }

  @Test
  void whoAsksForARenewalIsHandedOnWhenItIsToBeAnswered() throws IOException {
    run(
        "none",
        renewal("1", "OPEN", ""),
        renewal("2", "REFUSED", "OPEN"),
        renewal("3", "OPEN", "REFUSED"),
        renewal("4", "OPEN", "OPEN"));
    Instant at = Instant.parse("2026-11-24T10:00:00Z");
    assertEquals(
        List.of(new RenewalAsked("a", "i", "b", at, 1), new RenewalAsked("a", "i", "b", at, 3)),
        others);
  }

  private static String renewal(String number, String state, String before) {
    String old = before.isEmpty() ? "" : ", \"OldImage\": {\"state\": {\"S\": \"" + before + "\"}}";
    return """
    {"dynamodb": {"SequenceNumber": "%s", "NewImage":
      {"PK": {"S": "REGISTER#a"}, "SK": {"S": "RENEWAL"}, "type": {"S": "RenewalRequest"},
       "assertion": {"S": "a"}, "issuer": {"S": "i"}, "badge": {"S": "b"}, "state": {"S": "%s"},
       "askedAt": {"S": "2026-11-24T10:00:00Z"}, "version": {"N": "%s"}}%s}}
    """
        .formatted(number, state, number, old);
  }

  /** A request that was put back has a message of its own, which comes again. */
  @Test
  void aRequestForALinkIsHandedOnOnce() throws IOException {
    run("none", linkRequest("new", false), linkRequest("old", true));
    assertEquals(List.of(new LinkAsked("new")), others);
  }

  private static String linkRequest(String id, boolean tried) {
    return """
    {"dynamodb": {"SequenceNumber": "1", "NewImage": {"PK": {"S": "LINK#%s"}, "SK": {"S": "LINK"},
      "type": {"S": "LinkRequest"}, "tried": {"BOOL": %s}}}}
    """
        .formatted(id, tried);
  }

  @Test
  void whoIsAskedToEndorseIsHandedOnWithEachStateAndIsToldOfIt() throws IOException {
    String open = request("OPEN", "WAITING", 1, 1);
    String confirmed = request("CONFIRMED", "WAITING", 1, 3);
    String declined = request("DECLINED", "WAITING", 1, 4);
    run("none", request("1", "", open), request("2", open, confirmed));
    run("none", request("3", confirmed, declined));
    EndorserMailAsked mail = new EndorserMailAsked(ABOUT, "r");
    assertEquals(
        List.of(
            requested(null, EndorsementState.OPEN, "2026-11-24T10:00:00Z", 1, "key"),
            mail,
            requested(
                EndorsementState.OPEN,
                EndorsementState.CONFIRMED,
                "2026-11-25T10:00:00Z",
                3,
                "endorser"),
            mail,
            requested(
                EndorsementState.CONFIRMED,
                EndorsementState.DECLINED,
                "2026-11-26T10:00:00Z",
                4,
                "holder"),
            mail),
        others);
  }

  @Test
  void whoHasNamedAnAddressIsMailedTheNextLinkAndIsNoNewRequest() throws IOException {
    run(
        "none",
        request("1", request("OPEN", "", 1, 1), request("OPEN", "WAITING", 2, 2)),
        request("2", request("OPEN", "WAITING", 2, 2), request("OPEN", "WAITING", 2, 3)));
    assertEquals(List.of(new EndorserMailAsked(ABOUT, "r")), others);
  }

  /** Its message comes again by itself. */
  @Test
  void aMailThatWasNotTakenIsNoNewOne() throws IOException {
    String waiting = request("OPEN", "WAITING", 1, 1);
    String sending = request("OPEN", "SENDING", 1, 2);
    String again = request("OPEN", "WAITING", 1, 3);
    String sent = request("OPEN", "SENT", 1, 5);
    run("none", request("1", waiting, sending), request("2", sending, again));
    run("none", request("3", again, sent), request("4", sent, sent));
    assertEquals(List.of(), others);
  }

  @Test
  void whereNobodyIsMailedTheRequestIsHandedOnAlone() throws IOException {
    run("none", request("1", "", request("OPEN", "", 1, 1)));
    assertEquals(
        List.of(requested(null, EndorsementState.OPEN, "2026-11-24T10:00:00Z", 1, "key")), others);
  }

  /** Erased, or kept for long enough. */
  @Test
  void whatWasRemovedTellsNothing() throws IOException {
    String removed =
        """
        {"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "1", "OldImage": %s}}
        """;
    assertEquals(
        "{\"batchItemFailures\":[]}",
        run(
            "none",
            removed.formatted(request("OPEN", "WAITING", 1, 1)),
            removed.formatted(image("ACTIVE", "\"reason\": {\"S\": \"why\"}"))));
    assertEquals(List.of(), others);
    assertEquals(List.of(), consumed);
  }

  @Test
  void whatAFunctionDoesNotWantIsNone() throws IOException {
    assertEquals(
        "{\"batchItemFailures\":[]}",
        run(
            new StreamFunction() {},
            record("1", "ASSERTION#a", "", "ACTIVE"),
            request("2", "", request("OPEN", "WAITING", 1, 1)),
            linkRequest("new", false),
            renewal("3", "OPEN", ""),
            erasure("4", "OPEN", "")));
  }

  private static final Subject ABOUT = new Subject(Subject.Kind.ASSERTION, "a");

  private static EndorsementRequestChange requested(
      @Nullable EndorsementState before,
      EndorsementState after,
      String at,
      long version,
      String by) {
    return EndorsementRequestChangeBuilder.builder()
        .subject(ABOUT)
        .request("r")
        .issuer("i")
        .before(before)
        .after(after)
        .at(Instant.parse(at))
        .version(version)
        .by(by)
        .build();
  }

  private static String request(String state, String mail, int link, int version) {
    String outcome = mail.isEmpty() ? "" : ", \"mail\": {\"S\": \"" + mail + "\"}";
    return """
    {"PK": {"S": "ENDORSEMENTS#ASSERTION#a"}, "SK": {"S": "REQUEST#r"}, "type": {"S": "EndorsementRequest"},
     "subjectKind": {"S": "ASSERTION"}, "subjectId": {"S": "a"}, "id": {"S": "r"}, "issuer": {"S": "i"},
     "state": {"S": "%s"}, "askedBy": {"S": "key"}, "answeredBy": {"S": "holder"},
     "askedAt": {"S": "2026-11-24T10:00:00Z"}, "confirmedAt": {"S": "2026-11-25T10:00:00Z"},
     "answeredAt": {"S": "2026-11-26T10:00:00Z"}, "link": {"N": "%s"}, "version": {"N": "%s"}%s}
    """
        .formatted(state, link, version, outcome);
  }

  private static String request(String number, String before, String after) {
    String old = before.isEmpty() ? "" : ", \"OldImage\": " + before;
    return """
    {"dynamodb": {"SequenceNumber": "%s", "NewImage": %s%s}}
    """
        .formatted(number, after, old);
  }

  @Test
  void whatFailsIsReportedWithAllThatFollowsOfItsAssertionAndOthersAreDone() throws IOException {
    String answer =
        run(
            "2",
            record("1", "ASSERTION#a", "", "ACTIVE"),
            record("2", "ASSERTION#b", "", "ACTIVE"),
            record("3", "ASSERTION#c", "", "ACTIVE"),
            record("4", "ASSERTION#b", "ACTIVE", "REVOKED"));
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"4\"}]}", answer);
    assertEquals(
        List.of("1", "3"), consumed.stream().map(AssertionChange::sequenceNumber).toList());
    JsonNode line = Json.read(context.logged());
    assertEquals("a change of the stream failed", line.path("message").asText());
    assertEquals("2", line.path("sequenceNumber").asText());
  }
}
