package dev.blazon.events.sqs;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.DeliveryAsked;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue of deliveries as a standard queue of Amazon SQS. The group of each message is its
 * issuer, so that SQS lets no issuer's slow receivers hold up the messages of others.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">AWS:
 *     fair queues</a>
 */
public final class SqsDeliveryQueue implements DeliveryQueue {
  private final SqsClient client;
  private final String url;

  /**
   * @param url the URL of the queue
   */
  public SqsDeliveryQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void send(DeliveryAsked delivery) {
    client.sendMessage(
        request ->
            request
                .queueUrl(url)
                .messageBody(Json.write(delivery))
                .messageGroupId(delivery.issuer()));
  }

  @Override
  public void putOff(String receipt, Duration wait) {
    Duration longest = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    // Whole seconds, and never before it is due.
    int seconds = Math.toIntExact(longest.plusNanos(999_999_999).toSeconds());
    client.changeMessageVisibility(
        request -> request.queueUrl(url).receiptHandle(receipt).visibilityTimeout(seconds));
  }
}
