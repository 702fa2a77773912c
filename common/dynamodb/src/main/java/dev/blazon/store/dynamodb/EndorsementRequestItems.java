package dev.blazon.store.dynamodb;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.NoticeOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts an {@link EndorsementRequest} to a DynamoDB item and back. */
final class EndorsementRequestItems {
  private EndorsementRequestItems() {}

  static Map<String, Attribute> write(EndorsementRequest request) {
    EndorsementWords words = request.words();
    NoticeOutcome mail = request.mail();
    ItemWriter item =
        new ItemWriter(
                BadgeTable.endorsementRequest(request.subject(), request.id()),
                "EndorsementRequest")
            .text("subjectKind", request.subject().kind().name())
            .text("subjectId", request.subject().id())
            .text("id", request.id())
            .text("issuer", request.issuer())
            .text("state", request.state().name())
            .text("askedBy", request.askedBy())
            .text("message", request.message())
            .time("askedAt", request.askedAt())
            .time("expires", request.expires())
            .number("link", request.link())
            .text("contact", request.contact())
            .text("words", words == null ? null : Json.write(words))
            .text("domain", request.domain())
            .time("confirmedAt", request.confirmedAt())
            .text("endorsement", request.endorsement())
            .text("reason", request.reason())
            .time("answeredAt", request.answeredAt())
            .text("answeredBy", request.answeredBy())
            .text("mail", mail == null ? null : mail.name())
            .number("version", request.version());
    request.forgottenAt().ifPresent(at -> item.number(BadgeTable.TTL, at.getEpochSecond()));
    if (request.isWaiting()) {
      item.text(BadgeTable.PARENT, BadgeTable.waitingEndorsements(request.issuer()))
          .text(
              BadgeTable.ORDER,
              BadgeTable.order(
                  request.askedAt(),
                  BadgeTable.endorsementRequestId(request.subject(), request.id())));
    }
    return item.item();
  }

  static EndorsementRequest read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return EndorsementRequestBuilder.builder()
        .subject(
            new Subject(Subject.Kind.valueOf(item.text("subjectKind")), item.text("subjectId")))
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .state(EndorsementState.valueOf(item.text("state")))
        .askedBy(item.text("askedBy"))
        .message(item.optionalText("message"))
        .askedAt(item.time("askedAt"))
        .expires(item.time("expires"))
        .link(Math.toIntExact(item.number("link")))
        .contact(item.optionalText("contact"))
        .words(words(item.optionalText("words")))
        .domain(item.optionalText("domain"))
        .confirmedAt(item.optionalTime("confirmedAt"))
        .endorsement(item.optionalText("endorsement"))
        .reason(item.optionalText("reason"))
        .answeredAt(item.optionalTime("answeredAt"))
        .answeredBy(item.optionalText("answeredBy"))
        .mail(mail(item.optionalText("mail")))
        .version(item.number("version"))
        .build();
  }

  private static @Nullable EndorsementWords words(@Nullable String stored) {
    return stored == null ? null : Json.readStored(stored, EndorsementWords.class);
  }

  private static @Nullable NoticeOutcome mail(@Nullable String stored) {
    return stored == null ? null : NoticeOutcome.valueOf(stored);
  }
}
