package dev.blazon.platform;

import dev.blazon.events.DeliveryQueue;

/** Gives a handler the queue of deliveries to webhooks that are to be tried. */
public interface Deliveries {
  /** Has deliveries tried, at once or later. */
  DeliveryQueue deliveries();
}
