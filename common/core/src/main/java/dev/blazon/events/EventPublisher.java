package dev.blazon.events;

import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.ProgressAsked;

/**
 * Port: publishes domain events, and the requests for mails that go with them, one at a time; to
 * EventBridge on AWS, to a file on the local server.
 */
public interface EventPublisher {
  /** The {@code source} of every event. */
  String SOURCE = "dev.blazon";

  /** The {@code detail-type} of the event that a mail is to be sent. */
  String MAIL_ASKED = "Mail Asked";

  /** The {@code detail-type} of the event that somebody asks for a link to their badges. */
  String LINK_ASKED = "Link Asked";

  /** The {@code detail-type} of the event that whoever is asked to endorse is to be told. */
  String ENDORSER_MAIL_ASKED = "Endorser Mail Asked";

  /** The {@code detail-type} of the event that somebody asks an issuer to erase them. */
  String ERASURE_ASKED = "Erasure Asked";

  /** The {@code detail-type} of the event that somebody has to look at an Assertion. */
  String ASSERTION_STUCK = "Assertion Stuck";

  /** The {@code detail-type} of the event that somebody may have progressed in a pathway. */
  String PROGRESS_ASKED = "Progress Asked";

  /**
   * Tells other systems of one event.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(DomainEvent event);

  /**
   * Hands on that a mail is to be sent, as an event of its own with the {@link #typeOf}: its detail
   * is which mail it is, and names nobody.
   *
   * @throws RuntimeException where it was not taken: the caller hands it on again
   */
  void publish(MailAsked mail);

  /** The {@code detail-type} of the event that hands a mail on. */
  static String typeOf(MailAsked mail) {
    return switch (mail) {
      case NoticeAsked _ -> MAIL_ASKED;
      case EndorserMailAsked _ -> ENDORSER_MAIL_ASKED;
      case LinkAsked _ -> LINK_ASKED;
    };
  }

  /**
   * Tells that somebody asks an issuer to erase them, as an event with the {@code detail-type}
   * {@value #ERASURE_ASKED}: its detail is whom they ask, and the id of what was asked.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(ErasureAsked erasure);

  /**
   * Tells whoever operates the deployment that somebody has to look at an Assertion, as an event
   * with the {@code detail-type} {@value #ASSERTION_STUCK}.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(AssertionStuck stuck);

  /**
   * Hands on that somebody may have progressed in a pathway, as an event with the {@code
   * detail-type} {@value #PROGRESS_ASKED}: its detail is what they have kept, by its id.
   *
   * @throws RuntimeException where it was not taken: the caller publishes it again
   */
  void publish(ProgressAsked progress);
}
