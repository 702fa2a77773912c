package dev.blazon.events;

import java.util.List;

/** Publishes domain events. */
public interface EventPublisher {
  /** The {@code source} of every event. */
  String SOURCE = "dev.blazon";

  /**
   * Publishes them.
   *
   * @param events up to 10, as EventBridge takes at once
   * @throws RuntimeException where any was not taken: the caller publishes all of them again
   */
  void publish(List<DomainEvent> events);
}
