package dev.blazon.platform;

import dev.blazon.events.EventPublisher;

/** The part of a platform that publishes domain events. */
public interface Events {
  /** Tells other systems what has happened to Assertions and Endorsements. */
  EventPublisher events();
}
