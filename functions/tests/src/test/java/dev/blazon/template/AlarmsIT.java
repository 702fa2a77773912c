package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@RequiresTier(Tier.SAM_CLI)
class AlarmsIT {

  private final TransformedTemplate template = ProjectTemplate.transformed();
  private final List<Resource> alarms = template.ofType("AWS::CloudWatch::Alarm");

  @Test
  void everyFunctionIsWatchedForErrorsAndForThrottles() {
    Set<String> functions =
        template.functions().stream()
            .map(Resource::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(functions, watchedFor("Errors"));
    assertEquals(functions, watchedFor("Throttles"));
  }

  /** CloudWatch's limit for an alarm on metric math. */
  @Test
  void noAlarmTakesMoreThanTenMetrics() {
    for (Resource alarm : alarms) {
      long metrics = alarm.property("Metrics").findValues("MetricStat").size();
      assertTrue(metrics <= 10, alarm.id() + " takes " + metrics);
    }
  }

  @Test
  void everyAlarmReachesTheDeployer() {
    for (Resource alarm : alarms) {
      assertTrue(References.in(alarm.property("AlarmActions")).contains("AlarmTopic"), alarm.id());
    }
  }

  @Test
  void aSweepThatNeverRanIsMissed() {
    Resource alarm = template.resource("SweepMissing");
    assertEquals("breaching", alarm.property("TreatMissingData").asText());
    assertEquals("LessThanThreshold", alarm.property("ComparisonOperator").asText());
    assertEquals("SweepFunction", alarm.reference("Dimensions"));
  }

  /** API Gateway counts no 401s, and KMS nothing that it turned away: both are read from logs. */
  @Test
  void whatNoServiceCountsIsCountedFromTheLogs() {
    Set<String> counted =
        template.ofType("AWS::Logs::MetricFilter").stream()
            .map(filter -> filter.property("MetricTransformations").path(0))
            .map(metric -> metric.path("MetricName").asText())
            .collect(Collectors.toSet());
    assertEquals(Set.of("Refusals", "KeyUnavailable"), counted);
    for (String id : List.of("KeysTried", "KeysUnavailable")) {
      Resource alarm = template.resource(id);
      assertTrue(counted.contains(alarm.property("MetricName").asText()), id);
      assertEquals("AWS::StackName", alarm.reference("Namespace"));
    }
  }

  /** The class whose name the logs are searched for. */
  @Test
  void whatIsSearchedForIsWhatIsLogged() {
    for (Resource filter : template.ofType("AWS::Logs::MetricFilter")) {
      if (!filter.id().equals("Refusals")) {
        assertEquals(
            "\"" + KeyUnavailable.class.getSimpleName() + "\"",
            filter.property("FilterPattern").asText());
      }
    }
    String format = template.resource("Stage").property("AccessLogSettings", "Format").asText();
    assertTrue(format.contains("\"status\":\"$context.status\""), format);
  }

  /** Each function that asks KMS for something, and so can be turned away by it. */
  @Test
  void whoeverNeedsAKeyIsWatchedForNotGettingIt() {
    Set<String> need =
        template.functions().stream()
            .filter(
                function ->
                    template.statementsOf(function.id()).stream()
                        .flatMap(statement -> statement.actions().stream())
                        .anyMatch(action -> action.startsWith("kms:")))
            .map(function -> function.reference("LoggingConfig", "LogGroup"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> watched =
        template.ofType("AWS::Logs::MetricFilter").stream()
            .filter(
                filter -> filter.property("FilterPattern").asText().equals("\"KeyUnavailable\""))
            .map(filter -> filter.reference("LogGroupName"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(need, watched);
  }

  /** A message that fails comes again: what waits long is seen before it is given up on. */
  @Test
  void everyQueueThatAFunctionReadsIsWatchedForItsAge() {
    Set<String> queues =
        template.ofType("AWS::SQS::Queue").stream().map(Resource::id).collect(Collectors.toSet());
    Set<String> read =
        template.ofType("AWS::Lambda::EventSourceMapping").stream()
            .flatMap(mapping -> References.in(mapping.property("EventSourceArn")).stream())
            .filter(queues::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> watched =
        alarms.stream()
            .filter(
                alarm ->
                    alarm.property("MetricName").asText().equals("ApproximateAgeOfOldestMessage"))
            .map(alarm -> alarm.reference("Dimensions"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(read, watched);
  }

  @Test
  void theDashboardIsJson() {
    String body =
        template.resource("Dashboard").property("DashboardBody").at("/Fn::Sub/0").asText();
    assertEquals(6, Json.read(body.replaceAll("\\$\\{[^}]*}", "x")).path("widgets").size());
  }

  private Set<String> watchedFor(String metric) {
    Set<String> functions = new TreeSet<>();
    for (Resource alarm : alarms) {
      for (var one : alarm.property("Metrics").findValues("Metric")) {
        if (one.path("MetricName").asText().equals(metric)) {
          functions.addAll(References.in(one));
        }
      }
    }
    return functions;
  }
}
