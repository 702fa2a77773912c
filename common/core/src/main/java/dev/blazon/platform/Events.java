package dev.blazon.platform;

import dev.blazon.events.EventPublisher;

/** The way to tell other systems something. */
public interface Events {
  /** Tells other systems what has happened to Assertions and Endorsements. */
  EventPublisher events();
}
