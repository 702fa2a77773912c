package dev.blazon.functions.notify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.notices.AskForNotices.Happened;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the messages of the queue, as the rules of {@code template.yaml} make them of events: that
 * something has happened to an Assertion ({@code what}, {@code assertion}, {@code at}), or that a
 * mail is to be sent ({@code assertion}, {@code kind}, {@code attempt}).
 */
final class MailMessages {
  private MailMessages() {}

  /** What has happened, and calls for a mail; empty where the message is a mail to be sent. */
  static Optional<Happened> calledFor(JsonNode message) {
    return message.has("what")
        ? Optional.of(
            new Happened(
                message.path("assertion").asText(),
                kind(Json.mapper().convertValue(message.path("what"), DomainEvent.Type.class)),
                Instant.parse(message.path("at").asText())))
        : Optional.empty();
  }

  /** The mail that is to be sent, or has come back. */
  static NoticeAsked asked(JsonNode message) {
    return new NoticeAsked(
        message.path("assertion").asText(),
        NoticeKind.valueOf(message.path("kind").asText()),
        Integer.parseInt(message.path("attempt").asText()));
  }

  private static NoticeKind kind(DomainEvent.Type what) {
    return switch (what) {
      case ISSUED -> NoticeKind.AWARDED;
      case REVOKED -> NoticeKind.REVOKED;
      case EXPIRED -> NoticeKind.EXPIRED;
      case SUPERSEDED, ERASED, ENDORSED, ENDORSEMENT_REVOKED ->
          throw new IllegalArgumentException("no rule of ours tells " + what);
    };
  }
}
