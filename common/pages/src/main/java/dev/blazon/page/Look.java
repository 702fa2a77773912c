package dev.blazon.page;

import dev.blazon.verification.Verdict;
import java.util.Locale;

/**
 * The status that a page, a small card or a certificate shows, such as valid or revoked, with its
 * icon. Its colours are in {@code style.css}, its words in the bundles {@code status} and {@code
 * verify}, each under {@link #key}; a test holds that none is missing.
 */
public enum Look {
  /** As a badge looks that is good: the stylesheet's own colours, and a tick. */
  VALID("m7.5 12.3 3.1 3.2 6-6.6"),
  /** As a badge looks whose time is over, with the hands of a clock. */
  EXPIRED("M12 6.5V12l3.8 2.2"),
  /** As a badge looks that its issuer has taken back, with a bar across. */
  REVOKED("m5 5 14 14"),
  /** As a badge looks that has another in its place, with an arrow on. */
  SUPERSEDED("M6.5 12h10.5m-4.2-4.3 4.4 4.3-4.4 4.3"),
  /** As a badge looks that is not what it claims to be, with a cross. */
  INVALID("m8.3 8.3 7.4 7.4m0-7.4-7.4 7.4"),
  /** As a badge looks of which nothing can be said now, with a question mark. */
  UNVERIFIABLE("M9.2 9.3a2.9 2.9 0 1 1 4.4 2.5c-1.1.7-1.6 1.1-1.6 2.3M12 17.3v.1");

  private final String symbol;

  Look(String symbol) {
    this.symbol = symbol;
  }

  /** The look of a badge that stands like this. */
  static Look of(Standing standing) {
    return switch (standing) {
      case Standing.Valid() -> VALID;
      case Standing.Expired(var _) -> EXPIRED;
      case Standing.Revoked(var _, var _) -> REVOKED;
      case Standing.Superseded(var _, var _) -> SUPERSEDED;
      case Standing.Invalid() -> INVALID;
      case Standing.Unverifiable() -> UNVERIFIABLE;
    };
  }

  /** The look of anybody's badge after its verification. */
  static Look of(Verdict verdict) {
    return switch (verdict) {
      case VALID -> VALID;
      case EXPIRED -> EXPIRED;
      case REVOKED -> REVOKED;
      case INVALID -> INVALID;
      case UNVERIFIABLE -> UNVERIFIABLE;
    };
  }

  /** Its name as a class of the stylesheet and in the keys of words, such as {@code expired}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its icon has within a circle: the {@code d} of an SVG path, in a square of 24. */
  public String symbol() {
    return symbol;
  }
}
