package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blazon.events.DomainEvent;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows from a change, or from the clock, may fail; it may not be lost without a trace. */
@RequiresTier(Tier.SAM_CLI)
class ConsumersIT {

  private final TransformedTemplate template = ProjectTemplate.transformed();
  private final List<Resource> consumers =
      template.ofType("AWS::Lambda::EventSourceMapping").stream()
          .filter(mapping -> !mapping.property("StartingPosition").isMissingNode())
          .toList();

  /** AWS throttles a third: "no more than two processes at most should be reading" from a shard. */
  @Test
  void twoReadTheStreamThroughTheirAliases() {
    assertEquals(
        Set.of(
            template.aliasOf("BakeAheadFunction").id(), template.aliasOf("AnnounceFunction").id()),
        consumers.stream()
            .map(consumer -> consumer.reference("FunctionName"))
            .collect(Collectors.toSet()));
    for (Resource consumer : consumers) {
      assertEquals(
          Set.of("BadgeTable", "RestoredTableStream"),
          References.in(consumer.property("EventSourceArn")));
    }
  }

  @Test
  void oneBadRecordIsFoundRetriedAFewTimesAndSetAside() {
    for (Resource consumer : consumers) {
      assertEquals(
          "ReportBatchItemFailures", consumer.property("FunctionResponseTypes").path(0).asText());
      assertTrue(consumer.property("BisectBatchOnFunctionError").asBoolean(), consumer.id());
      int retries = consumer.property("MaximumRetryAttempts").asInt(-1);
      assertTrue(retries >= 0 && retries <= 10, consumer.id() + " retries " + retries);
      mayBeWritten(
          consumer.reference("DestinationConfig", "OnFailure", "Destination"),
          template.resource(consumer.reference("FunctionName")).reference("FunctionName"));
    }
  }

  @Test
  void assertionsWakeThemAndOnlyNewOnesAreBakedAhead() throws JsonProcessingException {
    for (Resource consumer : consumers) {
      JsonNode pattern =
          new ObjectMapper()
              .readTree(
                  consumer.property("FilterCriteria", "Filters").path(0).path("Pattern").asText());
      JsonNode keys = pattern.path("dynamodb").path("Keys");
      assertEquals(
          "ASSERTION#", keys.path("PK").path("S").path(0).path("prefix").asText(), consumer.id());
      assertEquals("ASSERTION", keys.path("SK").path("S").path(0).asText(), consumer.id());
      boolean bakes = consumer.id().startsWith("BakeAhead");
      assertEquals(
          bakes ? "[\"INSERT\"]" : "[\"INSERT\",\"MODIFY\"]", pattern.path("eventName").toString());
    }
  }

  /** AWS takes five filters of an account that has not asked for more. */
  @Test
  void endorsementsMailsToBeSentAndWhatIsAskedForWakeAnnounceToo() {
    Resource announce =
        consumers.stream().filter(one -> one.id().startsWith("Announce")).findFirst().orElseThrow();
    JsonNode filters = announce.property("FilterCriteria", "Filters");
    assertEquals(5, filters.size());
    assertEquals(
        filters.path(0).path("Pattern").asText().replace("ASSERTION", "ENDORSEMENT"),
        filters.path(1).path("Pattern").asText());
    assertEquals(
        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{"
            + "\"PK\":{\"S\":[{\"prefix\":\"REGISTER#\"},{\"prefix\":\"LINK#\"},{\"prefix\":\"STUCK#\"}]},"
            + "\"SK\":{\"S\":[{\"prefix\":\"NOTICE#\"},\"LINK\",{\"prefix\":\"STUCK#\"}]}}}}",
        filters.path(2).path("Pattern").asText());
    assertEquals(
        "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"Keys\":{"
            + "\"PK\":{\"S\":[{\"prefix\":\"REGISTER#\"}]},\"SK\":{\"S\":[\"RENEWAL\"]}}}}",
        filters.path(3).path("Pattern").asText());
    assertEquals(
        "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"Keys\":{"
            + "\"PK\":{\"S\":[{\"prefix\":\"ERASURES#\"},{\"prefix\":\"ENDORSEMENTS#\"},"
            + "{\"prefix\":\"PLAN#\"},{\"prefix\":\"COLLECTION#\"}]}}}}",
        filters.path(4).path("Pattern").asText());
  }

  /** Whoever waits for a link does not wait behind the mails of a list of awards. */
  @Test
  void notifyReadsItsQueuesWhereThereAreMailsAndWhatFailsIsSetAside() {
    Set<String> queues = new TreeSet<>();
    int timeout = template.resource("NotifyFunction").property("Timeout").asInt();
    for (Resource mapping : template.ofType("AWS::Lambda::EventSourceMapping")) {
      if (mapping.id().startsWith("Notify")) {
        queues.add(mapping.reference("EventSourceArn"));
        assertEquals(template.aliasOf("NotifyFunction").id(), mapping.reference("FunctionName"));
        assertEquals(
            "ReportBatchItemFailures", mapping.property("FunctionResponseTypes").path(0).asText());
        assertEquals(Set.of("Mails"), Set.of(mapping.property("Enabled").at("/Fn::If/0").asText()));
        Resource queue = template.resource(mapping.reference("EventSourceArn"));
        assertEquals("NotifyFailures", queue.reference("RedrivePolicy", "deadLetterTargetArn"));
        assertEquals(6 * timeout, queue.property("VisibilityTimeout").asInt());
      }
    }
    assertEquals(Set.of("LinkQueue", "NotifyQueue"), queues);
  }

  /** Ids and nothing else: of who was awarded what, nothing gets into a queue. */
  @Test
  void whatIsHandedOnToQueuesIsIdsAlone() {
    Set<String> paths = new TreeSet<>();
    for (Resource rule : template.ofType("AWS::Events::Rule")) {
      if (rule.property("EventBusName").isMissingNode()
          || Set.of("AssertionStuckRule", "WebhookRule").contains(rule.id())) {
        continue;
      }
      assertEquals("EventBus", rule.reference("EventBusName"));
      JsonNode target = rule.property("Targets").path(0);
      String queue = queueOf(rule);
      assertEquals(Set.of(queue), References.in(target.path("Arn")));
      assertTrue(
          References.in(template.resource(queue + "Policy").body()).contains(rule.id()), rule.id());
      target
          .path("InputTransformer")
          .path("InputPathsMap")
          .forEach(path -> paths.add(path.asText()));
    }
    assertEquals(
        Set.of(
            "$.detail.type",
            "$.detail.assertionId",
            "$.detail.at",
            "$.detail.assertion",
            "$.detail.kind",
            "$.detail.attempt",
            "$.detail.id",
            "$.detail.request",
            "$.detail.subject.kind",
            "$.detail.subject.id"),
        paths);
  }

  private static String queueOf(Resource rule) {
    if (rule.id().startsWith("Progress")) {
      return "ProgressQueue";
    }
    return rule.id().equals("LinkAskedRule") ? "LinkQueue" : "NotifyQueue";
  }

  @Test
  void progressReadsItsQueueAndWhatFailsIsSetAside() {
    Resource mapping =
        template.ofType("AWS::Lambda::EventSourceMapping").stream()
            .filter(each -> each.id().startsWith("Progress"))
            .findFirst()
            .orElseThrow();
    assertEquals("ProgressQueue", mapping.reference("EventSourceArn"));
    assertEquals(template.aliasOf("ProgressFunction").id(), mapping.reference("FunctionName"));
    assertEquals(
        "ReportBatchItemFailures", mapping.property("FunctionResponseTypes").path(0).asText());
    Resource queue = template.resource("ProgressQueue");
    assertEquals("ProgressFailures", queue.reference("RedrivePolicy", "deadLetterTargetArn"));
    assertEquals(
        6 * template.resource("ProgressFunction").property("Timeout").asInt(),
        queue.property("VisibilityTimeout").asInt());
  }

  /**
   * Whoever adds a type of event adds it in both places; what is the deployment's own is in none.
   */
  @Test
  void allDomainEventsComeToWebhooksAndAreArchived() {
    Set<String> types = new TreeSet<>();
    for (DomainEvent.Type type : DomainEvent.Type.values()) {
      types.add(type.detailType());
    }
    for (String id : List.of("WebhookRule", "EventArchive")) {
      JsonNode pattern = template.resource(id).property("EventPattern");
      Set<String> taken = new TreeSet<>();
      pattern.path("detail-type").forEach(type -> taken.add(type.asText()));
      assertEquals(types, taken, id);
      assertEquals("[\"dev.blazon\"]", pattern.path("source").toString(), id);
    }
    Resource rule = template.resource("WebhookRule");
    assertEquals("EventBus", rule.reference("EventBusName"));
    assertEquals(
        Set.of("WebhookQueue"), References.in(rule.property("Targets").path(0).path("Arn")));
    assertTrue(References.in(template.resource("WebhookQueuePolicy").body()).contains(rule.id()));
  }

  /** As many as the attempts and some more: what is put off is received again. */
  @Test
  void whatDeliversReadsBothQueuesAndWhatFailsIsSetAside() {
    Set<String> queues = new TreeSet<>();
    int timeout = template.resource("DeliverFunction").property("Timeout").asInt();
    for (Resource mapping : template.ofType("AWS::Lambda::EventSourceMapping")) {
      if (mapping.id().startsWith("Deliver")) {
        queues.add(mapping.reference("EventSourceArn"));
        assertEquals(
            "ReportBatchItemFailures", mapping.property("FunctionResponseTypes").path(0).asText());
        Resource queue = template.resource(mapping.reference("EventSourceArn"));
        assertEquals("WebhookFailures", queue.reference("RedrivePolicy", "deadLetterTargetArn"));
        assertEquals(6 * timeout, queue.property("VisibilityTimeout").asInt());
        int received = queue.property("RedrivePolicy", "maxReceiveCount").asInt();
        assertTrue(received >= Delivery.RETRIES.size() + 10, queue.id());
      }
    }
    assertEquals(Set.of("DeliveryQueue", "WebhookQueue"), queues);
  }

  /** What SES tells of a mail has an address in it, which goes no further than the rule. */
  @Test
  void whatTellsOfMailsThatCameBackHandsOnNoAddress() {
    List<Resource> rules =
        template.ofType("AWS::Events::Rule").stream()
            .filter(rule -> rule.property("EventBusName").isMissingNode())
            .toList();
    assertEquals(4, rules.size());
    for (Resource rule : rules) {
      JsonNode target = rule.property("Targets").path(0);
      boolean endorsers = rule.id().startsWith("Endorser");
      assertEquals(
          endorsers
              ? "{\"subjectKind\":\"$.detail.mail.tags.subjectKind[0]\","
                  + "\"subject\":\"$.detail.mail.tags.subject[0]\","
                  + "\"request\":\"$.detail.mail.tags.request[0]\"}"
              : "{\"assertion\":\"$.detail.mail.tags.assertion[0]\",\"kind\":\"$.detail.mail.tags.kind[0]\","
                  + "\"attempt\":\"$.detail.mail.tags.attempt[0]\"}",
          target.path("InputTransformer").path("InputPathsMap").toString());
      // Which mails a rule is of, their tags say: no mail is of both.
      assertTrue(
          rule.property("EventPattern", "detail", "mail", "tags")
              .has(endorsers ? "request" : "assertion"),
          rule.id());
      assertEquals(
          Set.of(endorsers ? "NotifyQueue" : template.aliasOf("MailReturnsFunction").id()),
          References.in(target.path("Arn")));
      assertFalse(target.has("InputPath"), rule.id());
      // A rule's own queue of failures gets the event as it came, with the address.
      assertFalse(target.has("DeadLetterConfig"), rule.id());
    }
  }

  @Test
  void whatTheFunctionOfMailsThatCameBackFailsAtIsKept() {
    mayBeWritten(
        invokes("MailReturnsFunction").reference("DestinationConfig"), "MailReturnsFunction");
  }

  @Test
  void theSweepRunsEveryFiveMinutesAndItsFailuresAreKept() {
    Resource schedule = template.ofType("AWS::Scheduler::Schedule").getFirst();
    assertEquals("rate(5 minutes)", schedule.property("ScheduleExpression").asText());
    assertEquals(template.aliasOf("SweepFunction").id(), schedule.reference("Target", "Arn"));
    assertEquals("SweepFailures", schedule.reference("Target", "DeadLetterConfig"));
    assertEquals(2, schedule.property("Target", "RetryPolicy", "MaximumRetryAttempts").asInt());
    // The scheduler hands over and leaves: what the function then fails at is Lambda's to report.
    Resource invoke = invokes("SweepFunction");
    assertEquals("SweepFunction", invoke.reference("FunctionName"));
    assertEquals("live", invoke.property("Qualifier").asText());
    mayBeWritten(invoke.reference("DestinationConfig"), "SweepFunction");
  }

  @Test
  void anAssertionAtWhichTheSweepFailsComesToItsQueueOfFailures() {
    Resource rule = template.resource("AssertionStuckRule");
    assertEquals("EventBus", rule.reference("EventBusName"));
    assertEquals("Assertion Stuck", rule.property("EventPattern", "detail-type").path(0).asText());
    assertEquals(
        Set.of("SweepFailures"), References.in(rule.property("Targets").path(0).path("Arn")));
    assertTrue(References.in(template.resource("SweepFailuresPolicy").body()).contains(rule.id()));
  }

  /** Stacks of one account share the names of schedules, and SAM's default is the same in all. */
  @Test
  void theScheduleIsNamedAfterItsStack() {
    Resource schedule = template.ofType("AWS::Scheduler::Schedule").getFirst();
    assertTrue(References.in(schedule.property("Name")).contains("AWS::StackName"));
  }

  @Test
  void everyDeadLetterQueueIsWatched() {
    Set<String> watched = References.in(template.resource("FailuresWaiting").body());
    for (Resource queue : template.ofType("AWS::SQS::Queue")) {
      if (queue.property("RedrivePolicy").isMissingNode()) {
        assertTrue(watched.contains(queue.id()), queue.id());
      }
    }
  }

  private Resource invokes(String function) {
    return template.ofType("AWS::Lambda::EventInvokeConfig").stream()
        .filter(config -> config.reference("FunctionName").equals(function))
        .findFirst()
        .orElseThrow();
  }

  private void mayBeWritten(String queue, String function) {
    assertEquals("AWS::SQS::Queue", template.resource(queue).type());
    assertTrue(
        template.statementsOf(function).stream()
            .anyMatch(
                statement ->
                    statement.actions().contains("sqs:SendMessage") && statement.concerns(queue)),
        function + " may not write to " + queue);
  }
}
