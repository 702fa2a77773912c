package dev.blazon.moto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.events.sqs.SqsDeliveryQueue;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.Settings;
import dev.blazon.platform.sqs.SqsDeliveries;
import dev.blazon.tiers.Moto;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The real adapter and its client, made as a function makes them. Fairness between groups, and what
 * Lambda does with a message that was put off, are not run here.
 */
@RequiresTier(Tier.MOTO)
class SqsDeliveryQueueIT {
  private final SqsClient sqs;

  SqsDeliveryQueueIT() throws UnavailableException {
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    sqs =
        SqsDeliveries.client(
            new AwsClients(
                new Settings(Map.of("BLAZON_AWS_ENDPOINT", Moto.shared().endpoint().toString()))));
  }

  @Test
  void aMessageIsSentOfItsIssuerAndPutOff() {
    String url = sqs.createQueue(queue -> queue.queueName("deliveries")).queueUrl();
    SqsDeliveryQueue queue = new SqsDeliveryQueue(sqs, url);
    DeliveryAsked asked = new DeliveryAsked("issuer", "campus", "event");
    queue.send(asked);
    Message message = received(url).getFirst();
    assertEquals(Json.write(asked), message.body());
    assertEquals("issuer", message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
    queue.putOff(message.receiptHandle(), Duration.ofDays(1));
    assertEquals(List.of(), received(url));
    queue.putOff(message.receiptHandle(), Duration.ZERO);
    assertEquals(1, received(url).size());
  }

  private List<Message> received(String url) {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .visibilityTimeout(1_000)
                    .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
        .messages();
  }
}
