package dev.blazon.lifecycle;

/** Who may open the page of an Assertion, as its recipient has chosen. */
public enum Visibility {
  /** Everybody, and the issuer's page may list it. */
  PUBLIC,

  /** Whoever has the link. So is one whose holder has chosen nothing. */
  UNLISTED,

  /** Nobody: the page says that the holder keeps the badge private. */
  PRIVATE
}
