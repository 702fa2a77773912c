package dev.blazon.store.dynamodb;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureRequestBuilder;
import dev.blazon.register.ErasureState;
import java.time.Instant;
import java.util.Map;

/** An {@link ErasureRequest} as an item, and back. */
final class ErasureRequestItems {
  private ErasureRequestItems() {}

  static Map<String, Attribute> write(ErasureRequest request) {
    ItemWriter item =
        new ItemWriter(BadgeTable.erasureRequest(request.issuer(), request.id()), "ErasureRequest")
            .text("id", request.id())
            .text("issuer", request.issuer())
            .text("holder", request.holder())
            .text("state", request.state().name())
            .text("reason", request.reason())
            .time("askedAt", request.askedAt())
            .time("answeredAt", request.answeredAt())
            .text("answeredBy", request.answeredBy())
            .number("version", request.version());
    Instant answered = request.answeredAt();
    if (answered != null) {
      item.number(BadgeTable.TTL, answered.plus(ErasureRequest.REFUSED_FOR).getEpochSecond());
    }
    if (request.isOpen()) {
      item.text(BadgeTable.PARENT, BadgeTable.erasureRequests(request.issuer()))
          .text(BadgeTable.ORDER, BadgeTable.order(request.askedAt(), request.id()));
    }
    return item.item();
  }

  static ErasureRequest read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return ErasureRequestBuilder.builder()
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .holder(item.text("holder"))
        .state(ErasureState.valueOf(item.text("state")))
        .reason(item.optionalText("reason"))
        .askedAt(item.time("askedAt"))
        .answeredAt(item.optionalTime("answeredAt"))
        .answeredBy(item.optionalText("answeredBy"))
        .version(item.number("version"))
        .build();
  }
}
