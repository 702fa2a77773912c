package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
