package dev.blazon.lifecycle;

/**
 * How Assertions of a BadgeClass are renewed: not at all, by the issuer, by themselves when the
 * time comes, or by another system through the API.
 */
public enum RenewalMode {
  /** It is not renewed. */
  NONE,

  /** Its issuer renews it, by itself or because the holder asks for that. */
  ON_REQUEST,

  /** It is renewed when its window opens, unless its issuer holds it. */
  AUTOMATIC,

  /** Another system is told when its window opens, and renews it by the API. */
  EXTERNAL
}
