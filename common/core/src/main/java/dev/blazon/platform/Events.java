package dev.blazon.platform;

import dev.blazon.events.EventPublisher;

/** Gives a handler the {@link EventPublisher} of domain events. */
public interface Events {
  /** Tells other systems what has happened to Assertions and Endorsements. */
  EventPublisher events();
}
