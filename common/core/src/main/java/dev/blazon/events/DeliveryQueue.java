package dev.blazon.events;

import dev.blazon.lifecycle.DeliveryAsked;
import java.time.Duration;

/**
 * Port: the queue of deliveries to webhooks that are to be tried; SQS on AWS, a folder on the local
 * server. Whoever reads it gets a message at least once, and again until it is done.
 */
public interface DeliveryQueue {
  /**
   * The longest that a message is put off: an hour less than the twelve in all that SQS allows from
   * when it was received.
   */
  Duration LONGEST = Duration.ofHours(11);

  /**
   * Has a delivery tried as soon as can be.
   *
   * @throws RuntimeException where it was not taken: the caller sends it again
   */
  void send(DeliveryAsked delivery);

  /**
   * Has a message that is being handled come again later, where it is then reported as not done.
   *
   * @param receipt what names the message while it is handled
   * @param wait after how long, {@link #LONGEST} at most
   * @throws RuntimeException where it was not taken: then the message comes again sooner
   */
  void putOff(String receipt, Duration wait);
}
