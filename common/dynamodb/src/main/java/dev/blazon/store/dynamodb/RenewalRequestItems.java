package dev.blazon.store.dynamodb;

import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalRequestBuilder;
import dev.blazon.register.RenewalState;
import java.util.Map;

/** Converts a {@link RenewalRequest} to a DynamoDB item and back. */
final class RenewalRequestItems {
  private RenewalRequestItems() {}

  static Map<String, Attribute> write(RenewalRequest request) {
    ItemWriter item =
        new ItemWriter(BadgeTable.renewalRequest(request.assertion()), "RenewalRequest")
            .text("assertion", request.assertion())
            .text("issuer", request.issuer())
            .text("badge", request.badge())
            .text("state", request.state().name())
            .text("narrative", request.narrative())
            .text("evidence", request.evidence())
            .time("askedAt", request.askedAt())
            .text("reason", request.reason())
            .time("answeredAt", request.answeredAt())
            .text("answeredBy", request.answeredBy())
            .number("version", request.version());
    if (request.isOpen()) {
      item.text(BadgeTable.PARENT, BadgeTable.renewalRequests(request.issuer()))
          .text(BadgeTable.ORDER, BadgeTable.order(request.askedAt(), request.assertion()));
    }
    return item.item();
  }

  static RenewalRequest read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return RenewalRequestBuilder.builder()
        .assertion(item.text("assertion"))
        .issuer(item.text("issuer"))
        .badge(item.text("badge"))
        .state(RenewalState.valueOf(item.text("state")))
        .narrative(item.optionalText("narrative"))
        .evidence(item.optionalText("evidence"))
        .askedAt(item.time("askedAt"))
        .reason(item.optionalText("reason"))
        .answeredAt(item.optionalTime("answeredAt"))
        .answeredBy(item.optionalText("answeredBy"))
        .version(item.number("version"))
        .build();
  }
}
