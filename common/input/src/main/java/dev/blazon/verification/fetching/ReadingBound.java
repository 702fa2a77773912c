package dev.blazon.verification.fetching;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits how much the documents and images of one batch of badges may hold together, so that
 * reading them takes a processor about a second, and not one for each document. A value of a
 * document takes some ten microseconds; a badge has a few dozen of them. RevocationLists have a
 * bound of their own. Safe for any number of threads.
 */
public final class ReadingBound {
  /** An Assertion, its BadgeClass and its Profile, each as large as one may be. */
  private static final int ALWAYS = 72_000;

  /** More than the documents of an honest badge hold. */
  private static final int EACH = 150;

  /** Bytes of a document that take as long to be told into values as one value to be understood. */
  private static final int TEXT_BYTES = 160;

  /** Bytes of an image that take as long as one value. */
  private static final int IMAGE_BYTES = 300;

  private final AtomicLong left;

  /**
   * The bound of one batch, of which nothing is used yet.
   *
   * @param badges how many there are in the batch
   */
  public ReadingBound(int badges) {
    left = new AtomicLong(ALWAYS + (long) EACH * badges);
  }

  /** Takes room for the text of a document, in bytes; false where there is not so much left. */
  public boolean takeText(int bytes) {
    return take(bytes / TEXT_BYTES);
  }

  /** Takes room for what a document says, in values; false where there is not so much left. */
  public boolean takeValues(int values) {
    return take(values);
  }

  /** Takes room for an image of so many bytes; false where there is not so much left. */
  public boolean takeImage(int bytes) {
    return take(bytes / IMAGE_BYTES);
  }

  private boolean take(long amount) {
    return left.getAndUpdate(rest -> rest >= amount ? rest - amount : rest) >= amount;
  }
}
