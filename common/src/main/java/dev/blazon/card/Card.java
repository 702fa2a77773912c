package dev.blazon.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the card of an Assertion tells.
 *
 * @param badge the name of the badge, in any script and of any length
 * @param issuer the name of who issued it, likewise
 * @param issuedOn when, in UTC
 * @param mark what has become of it
 * @param artwork the badge's image, PNG or SVG; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares cards.
public record Card(
    String badge, String issuer, LocalDate issuedOn, Mark mark, byte @Nullable [] artwork) {

  /** The same card without the badge's image. */
  public Card withoutArtwork() {
    return new Card(badge, issuer, issuedOn, mark, null);
  }
}
