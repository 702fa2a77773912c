package dev.blazon.platform.sqs;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.events.sqs.SqsDeliveryQueue;
import dev.blazon.platform.Deliveries;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Gives a Lambda function the queue of deliveries to webhooks, in Amazon SQS; a handler's AWS class
 * implements it.
 */
public interface SqsDeliveries extends Deliveries, AwsParts {
  /** The client, made with a function's limits. */
  static SqsClient client(AwsClients clients) {
    return clients.one(SqsClient.class, made -> made.configured(SqsClient.builder()).build());
  }

  @Override
  default DeliveryQueue deliveries() {
    return new SqsDeliveryQueue(client(clients()), settings().deliveryQueue());
  }
}
