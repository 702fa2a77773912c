package dev.blazon.webhooks;

import java.time.Duration;

/** Why nothing is sent to a webhook that was asked for; callers answer every case. */
public sealed interface DeliveryRefusal {
  /** The issuer has no webhook of this name. */
  record UnknownWebhook() implements DeliveryRefusal {}

  /** Nothing of this id was to be delivered to it, or it is not kept any more. */
  record UnknownDelivery() implements DeliveryRefusal {}

  /** It is told nothing, until its issuer sets it again. */
  record Disabled() implements DeliveryRefusal {}

  /** The issuer has asked as often today as it can; it can again after this. */
  record TooOften(Duration after) implements DeliveryRefusal {}
}
