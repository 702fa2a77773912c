package dev.blazon.card;

import org.jspecify.annotations.Nullable;

/**
 * What the card of an Assertion, a badge or an issuer tells, in words of one language; {@link
 * CardPainter} paints it.
 *
 * @param name its name, in any script and of any length
 * @param label what stands small above {@code by}
 * @param by the name of who issued it, likewise; or an issuer's host
 * @param date when it was issued, in a sentence; empty for nothing
 * @param mark what has become of it
 * @param artwork the badge's image, PNG or SVG; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares cards.
public record Card(
    String name, String label, String by, String date, StatusMark mark, byte @Nullable [] artwork) {

  /** The same card without its picture. */
  public Card withoutArtwork() {
    return new Card(name, label, by, date, mark, null);
  }
}
