package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.EventRule;
import dev.blazon.functions.local.template.QueueReader;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The local server gives a message up when the queue of the template would. */
class QueuesPlayedTest {
  @Test
  void aMessageComesAsOftenAsItsQueueSays() throws IOException {
    Template template = Template.read(Machine.project().resolve("template.yaml"));
    Deployment deployment = Deployment.of(template);
    assertEquals(
        receives(template, "DeliveryQueue"), deployment.deliverer().orElseThrow().receives());
    Map<String, Integer> played = new TreeMap<>();
    List<QueueReader> readers = deployment.rules().stream().map(EventRule::reader).toList();
    readers.forEach(reader -> played.put(reader.function(), reader.receives()));
    assertFalse(played.isEmpty());
    assertEquals(receives(template, "NotifyQueue"), played.get("NotifyFunction"));
    assertEquals(receives(template, "ProgressQueue"), played.get("ProgressFunction"));
    assertEquals(receives(template, "WebhookQueue"), played.get("DeliverFunction"));
  }

  private static int receives(Template template, String queue) {
    return template
        .resource(queue)
        .text("RedrivePolicy", "maxReceiveCount")
        .map(Integer::parseInt)
        .orElseThrow();
  }
}
