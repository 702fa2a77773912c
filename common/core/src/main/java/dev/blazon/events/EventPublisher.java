package dev.blazon.events;

/** Tells other systems what has happened, one event at a time. */
public interface EventPublisher {
  /** The {@code source} of every event. */
  String SOURCE = "dev.blazon";

  /**
   * Tells other systems of one event.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(DomainEvent event);
}
