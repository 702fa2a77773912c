package dev.blazon.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementChangeBuilder;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.EndorsementRequestChangeBuilder;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a record of the change stream says, from the item before and after. */
final class StreamItems {
  private StreamItems() {}

  static AssertionChange assertion(JsonNode record, String sequenceNumber) {
    JsonNode image = after(record);
    JsonNode old = before(record);
    JsonNode before = old.path("status").path("S");
    Status status = Status.valueOf(text(image, "status"));
    return AssertionChangeBuilder.builder()
        .sequenceNumber(sequenceNumber)
        .assertion(id(image))
        .issuer(text(image, "issuer"))
        .badge(text(image, "badge"))
        .before(before.isMissingNode() ? null : Status.valueOf(before.asText()))
        .after(status)
        .reason(optional(image, "reason"))
        .changedAt(time(image, "changedAt"))
        .expires(image.has("expires") ? time(image, "expires") : null)
        .renews(optional(image, "renews"))
        .successor(optional(image, "successor"))
        .completes(optional(image, "completes"))
        .renewed(!old.has("successor") && image.has("successor") && isRenewed(status))
        .done(done(PlannedStep.read(text(old, "plan")), PlannedStep.read(text(image, "plan"))))
        .version(number(image, "version"))
        .by(optional(image, before.isMissingNode() ? "createdBy" : "changedBy"))
        .build();
  }

  private static List<PlannedStep> done(List<PlannedStep> before, List<PlannedStep> left) {
    return before.stream().filter(step -> !left.contains(step)).toList();
  }

  /** Whether what follows an Assertion of this status has renewed it, and does not replace it. */
  private static boolean isRenewed(Status status) {
    return switch (status) {
      case RENEWED, EXPIRED -> true;
      case ACTIVE, REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  static EndorsementChange endorsement(JsonNode record) {
    JsonNode image = after(record);
    JsonNode before = before(record);
    return EndorsementChangeBuilder.builder()
        .endorsement(id(image))
        .issuer(text(image, "issuer"))
        .request(optional(image, "request"))
        .endorsed(Json.read(text(image, "document")).path("claim").path("id").asText())
        .added(before.isMissingNode())
        .revokedBefore(before.has("reason"))
        .reason(optional(image, "reason"))
        .changedAt(time(image, "changedAt"))
        .version(number(image, "version"))
        .by(optional(image, before.isMissingNode() ? "createdBy" : "changedBy"))
        .build();
  }

  static EndorsementRequestChange endorsementRequest(JsonNode record) {
    JsonNode image = after(record);
    JsonNode before = before(record).path("state").path("S");
    EndorsementState state = EndorsementState.valueOf(text(image, "state"));
    return EndorsementRequestChangeBuilder.builder()
        .subject(subject(image))
        .request(text(image, "id"))
        .issuer(text(image, "issuer"))
        .before(before.isMissingNode() ? null : EndorsementState.valueOf(before.asText()))
        .after(state)
        .at(
            time(
                image,
                switch (state) {
                  case OPEN -> "askedAt";
                  case CONFIRMED -> "confirmedAt";
                  case ACCEPTED, DECLINED, REVOKED -> "answeredAt";
                }))
        .version(number(image, "version"))
        .by(
            switch (state) {
              case OPEN -> text(image, "askedBy");
              case CONFIRMED -> Trail.ENDORSER;
              case ACCEPTED, DECLINED, REVOKED -> text(image, "answeredBy");
            })
        .build();
  }

  /** What is to be endorsed. */
  static Subject subject(JsonNode image) {
    return new Subject(Subject.Kind.valueOf(text(image, "subjectKind")), text(image, "subjectId"));
  }

  static NoticeAsked notice(JsonNode image) {
    return new NoticeAsked(
        text(image, "assertion"),
        NoticeKind.valueOf(text(image, "kind")),
        Math.toIntExact(number(image, "attempt")));
  }

  static RenewalAsked renewal(JsonNode image) {
    return new RenewalAsked(
        text(image, "assertion"),
        text(image, "issuer"),
        text(image, "badge"),
        time(image, "askedAt"),
        number(image, "version"));
  }

  /** The id in the key of an item, after what it is. */
  static String id(JsonNode image) {
    String key = text(image, "PK");
    return key.substring(key.indexOf('#') + 1);
  }

  /** The item as it is after a change; missing where it was removed. */
  static JsonNode after(JsonNode record) {
    return record.path("dynamodb").path("NewImage");
  }

  /** The item as it was before a change; missing where it is new. */
  static JsonNode before(JsonNode record) {
    return record.path("dynamodb").path("OldImage");
  }

  static String text(JsonNode image, String attribute) {
    return image.path(attribute).path("S").asText();
  }

  static boolean flag(JsonNode image, String attribute) {
    return image.path(attribute).path("BOOL").asBoolean();
  }

  static long number(JsonNode image, String attribute) {
    return Long.parseLong(image.path(attribute).path("N").asText());
  }

  private static Instant time(JsonNode image, String attribute) {
    return Instant.parse(text(image, attribute));
  }

  private static @Nullable String optional(JsonNode image, String attribute) {
    return image.has(attribute) ? text(image, attribute) : null;
  }
}
