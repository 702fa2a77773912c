package dev.blazon.platform.eventbridge;

import dev.blazon.events.EventPublisher;
import dev.blazon.events.eventbridge.EventBridgePublisher;
import dev.blazon.platform.Events;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Gives a Lambda function the publisher of events on an EventBridge bus; a handler's AWS class
 * implements it.
 */
public interface EventBridgeEvents extends Events, AwsParts {
  /** The client, made with a function's limits. */
  static EventBridgeClient client(AwsClients clients) {
    return clients.one(
        EventBridgeClient.class, made -> made.configured(EventBridgeClient.builder()).build());
  }

  @Override
  default EventPublisher events() {
    return new EventBridgePublisher(client(clients()), settings().eventBus());
  }
}
