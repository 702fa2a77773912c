package dev.blazon.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.platform.LocalStackCloud;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS queue on LocalStack that a rule of the event bus fills, as a subscriber of ours would have
 * it.
 */
final class EventQueue implements AutoCloseable {
  private static final String RULE = "everything-of-blazon";

  private final SdkHttpClient http = AwsCrtHttpClient.create();
  private final SqsClient sqs;
  private final String url;
  private final List<JsonNode> seen = new ArrayList<>();

  /** Fills from now on. */
  EventQueue(LocalStackCloud cloud, String bus) {
    URI endpoint = cloud.endpoint();
    sqs = SqsClient.builder().httpClient(http).endpointOverride(endpoint).build();
    url = sqs.createQueue(r -> r.queueName("blazon-" + UUID.randomUUID())).queueUrl();
    String arn =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    cloud
        .eventBridge()
        .putRule(r -> r.name(RULE).eventBusName(bus).eventPattern("{\"source\":[\"dev.blazon\"]}"));
    Target target = Target.builder().id("queue").arn(arn).build();
    cloud.eventBridge().putTargets(r -> r.rule(RULE).eventBusName(bus).targets(target));
  }

  /** The event of a {@code detail-type} about an Assertion, waited for. */
  JsonNode await(String detailType, String assertion) throws InterruptedException {
    return Await.present(detailType + " of " + assertion, () -> find(detailType, assertion));
  }

  private Optional<JsonNode> find(String detailType, String assertion) {
    List<Message> messages =
        sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
            .messages();
    messages.forEach(message -> seen.add(Json.read(message.body())));
    return seen.stream()
        .filter(event -> event.path("detail-type").asText().equals(detailType))
        .filter(event -> event.at("/detail/assertionId").asText().equals(assertion))
        .findFirst();
  }

  @Override
  public void close() {
    sqs.close();
    http.close();
  }
}
