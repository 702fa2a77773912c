package dev.blazon.events.eventbridge;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.json.Json;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Publishes to an EventBridge bus. */
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
  public void publish(List<DomainEvent> events) {
    List<PutEventsRequestEntry> entries = events.stream().map(this::entry).toList();
    PutEventsResponse response = client.putEvents(request -> request.entries(entries));
    if (response.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "EventBridge did not take %d of %d events: %s"
              .formatted(response.failedEntryCount(), events.size(), response.entries()));
    }
  }

  private PutEventsRequestEntry entry(DomainEvent event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(event.type().detailType())
        .detail(Json.write(event))
        .resources(event.url())
        .build();
  }
}
