package dev.blazon.events.eventbridge;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.ProgressAsked;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Publishes domain events, and requests for mails, to an Amazon EventBridge bus. */
public final class EventBridgePublisher implements EventPublisher {
  private final EventBridgeClient client;
  private final String bus;

  /**
   * @param bus the bus's name or ARN
   */
  public EventBridgePublisher(EventBridgeClient client, String bus) {
    this.client = client;
    this.bus = bus;
  }

  @Override
  public void publish(DomainEvent event) {
    put(
        entry(event.type().detailType())
            .detail(Json.write(event))
            .resources(event.resource())
            .build());
  }

  @Override
  public void publish(MailAsked mail) {
    put(entry(EventPublisher.typeOf(mail)).detail(Json.write(mail)).build());
  }

  @Override
  public void publish(ErasureAsked erasure) {
    put(entry(ERASURE_ASKED).detail(Json.write(erasure)).build());
  }

  @Override
  public void publish(AssertionStuck stuck) {
    put(entry(ASSERTION_STUCK).detail(Json.write(stuck)).build());
  }

  @Override
  public void publish(ProgressAsked progress) {
    put(entry(PROGRESS_ASKED).detail(Json.write(progress)).build());
  }

  private PutEventsRequestEntry.Builder entry(String type) {
    return PutEventsRequestEntry.builder().eventBusName(bus).source(SOURCE).detailType(type);
  }

  private void put(PutEventsRequestEntry entry) {
    PutEventsResponse response = client.putEvents(request -> request.entries(entry));
    if (response.failedEntryCount() > 0) {
      throw new IllegalStateException("EventBridge did not take an event: " + response.entries());
    }
  }
}
