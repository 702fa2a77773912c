package dev.blazon.events;

import dev.blazon.lifecycle.NoticeAsked;

/** Tells other systems what has happened, one event at a time. */
public interface EventPublisher {
  /** The {@code source} of every event. */
  String SOURCE = "dev.blazon";

  /** The {@code detail-type} of the event that a mail is to be sent. */
  String MAIL_ASKED = "Mail Asked";

  /**
   * Tells other systems of one event.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(DomainEvent event);

  /**
   * Hands on that a mail to a recipient is to be sent, as an event of its own with the {@code
   * detail-type} {@value #MAIL_ASKED}: its detail is which mail it is, and names nobody.
   *
   * @throws RuntimeException where it was not taken: the caller hands it on again
   */
  void publish(NoticeAsked mail);
}
