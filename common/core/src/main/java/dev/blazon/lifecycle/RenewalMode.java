package dev.blazon.lifecycle;

/** Who decides whether an Assertion of a BadgeClass is renewed: nobody, its issuer, or time. */
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
