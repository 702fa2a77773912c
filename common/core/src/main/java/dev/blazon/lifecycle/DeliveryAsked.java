package dev.blazon.lifecycle;

/**
 * Names a delivery that is to be tried, by ids alone.
 *
 * @param issuer whose webhook it is for
 * @param webhook the name of that
 * @param delivery the id of the delivery
 */
public record DeliveryAsked(String issuer, String webhook, String delivery) {
  /** The one that names this delivery. */
  public static DeliveryAsked of(Delivery delivery) {
    return new DeliveryAsked(delivery.issuer(), delivery.webhook(), delivery.id());
  }
}
