package dev.blazon.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.openbadges.OpenBadges;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the API answers it to the issuer whose webhook it is for.
 *
 * @param event the id of the event, and of each request that tells it
 * @param eventType the {@code detail-type} of the event
 * @param createdAt since when there is something to deliver
 * @param state what has come of it
 * @param nextAttempt when it is tried next, or null
 * @param attempts what has come of each attempt, the latest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
    String event,
    String eventType,
    String createdAt,
    Delivery.State state,
    @Nullable String nextAttempt,
    List<AttemptView> attempts) {
  /**
   * An attempt.
   *
   * @param at when it began
   * @param httpStatus the status of the answer, or null
   * @param error why there was no answer, or null
   * @param ms how long it took, in milliseconds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AttemptView(
      String at, @Nullable Integer httpStatus, @Nullable String error, long ms) {
    static AttemptView of(Delivery.Attempt attempt) {
      return new AttemptView(
          OpenBadges.dateTime(attempt.at()), attempt.status(), attempt.error(), attempt.ms());
    }
  }

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.type(),
        OpenBadges.dateTime(delivery.createdAt()),
        delivery.state(),
        Optional.ofNullable(delivery.next()).map(OpenBadges::dateTime).orElse(null),
        delivery.attempts().stream().map(AttemptView::of).toList());
  }
}
