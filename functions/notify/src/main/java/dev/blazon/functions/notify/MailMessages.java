package dev.blazon.functions.notify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Subject;
import dev.blazon.notices.AskForNotices.Happened;
import java.time.Instant;

/**
 * Reads the messages of the queue, as the rules of {@code template.yaml} make them of events: that
 * something has happened to an Assertion ({@code what}, {@code assertion}, {@code at}), that a mail
 * is to be sent ({@code assertion}, {@code kind}, {@code attempt}), that somebody asks for a link
 * to their badges ({@code request}), that whoever is asked to endorse is to be told ({@code
 * endorser}, {@code subjectKind}, {@code subject}), or that such a mail came back ({@code returned}
 * besides).
 */
final class MailMessages {
  private MailMessages() {}

  /** What a message of the queue says. */
  sealed interface Message {
    /** Something has happened that recipients are told by mail. */
    record CalledFor(Happened what) implements Message {}

    /** A mail is to be sent. */
    record Asked(NoticeAsked mail) implements Message {}

    /** Somebody asks for a link to their badges. */
    record ForLink(LinkAsked link) implements Message {}

    /** Whoever is asked to endorse something is to be told. */
    record ForEndorser(EndorserMailAsked mail) implements Message {}

    /** A mail to whoever is asked to endorse something came back for good. */
    record EndorserBounced(EndorserMailAsked mail) implements Message {}

    /** A mail to whoever is asked to endorse something was called spam. */
    record EndorserComplained(EndorserMailAsked mail) implements Message {}
  }

  /** What a message says. */
  static Message read(JsonNode message) {
    if (message.has("what")) {
      return new Message.CalledFor(
          new Happened(
              message.path("assertion").asText(),
              kind(Json.mapper().convertValue(message.path("what"), DomainEvent.Type.class)),
              Instant.parse(message.path("at").asText())));
    }
    if (message.has("endorser")) {
      return endorser(message);
    }
    return message.has("request")
        ? new Message.ForLink(new LinkAsked(message.path("request").asText()))
        : new Message.Asked(asked(message));
  }

  private static Message endorser(JsonNode message) {
    EndorserMailAsked mail =
        new EndorserMailAsked(
            new Subject(
                Subject.Kind.valueOf(message.path("subjectKind").asText()),
                message.path("subject").asText()),
            message.path("endorser").asText());
    return switch (message.path("returned").asText()) {
      case "" -> new Message.ForEndorser(mail);
      case "BOUNCED" -> new Message.EndorserBounced(mail);
      case "COMPLAINED" -> new Message.EndorserComplained(mail);
      default -> throw new IllegalArgumentException("no rule of ours tells that of a mail");
    };
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
      case PATHWAY_COMPLETED,
          EXPIRING,
          RENEWAL_DUE,
          RENEWAL_REQUESTED,
          RENEWED,
          SUPERSEDED,
          ERASED,
          ENDORSEMENT_REQUESTED,
          ENDORSEMENT_CONFIRMED,
          ENDORSEMENT_DECLINED,
          ENDORSED,
          ENDORSEMENT_REVOKED ->
          throw new IllegalArgumentException("no rule of ours tells " + what);
    };
  }
}
