package dev.blazon.baking;

import java.util.Locale;

/**
 * Thrown for bytes that are no PNG or SVG that can be baked or unbaked, or for an image that must
 * not be trusted: the one refusal of this package. The message names the fault and its place (chunk
 * and byte offset, or line and column), and repeats nothing else of the image.
 */
public final class UnreadableImage extends RuntimeException {

  /** The kinds of reasons for which an image cannot be read. */
  public enum Fault {
    /** Over the bytes, chunks, elements, depth or pixels that this package reads. */
    TOO_LARGE,
    /** Neither PNG nor SVG by content. */
    UNKNOWN_FORMAT,
    /** The file ends early. */
    TRUNCATED,
    /** A PNG chunk whose CRC is wrong. */
    CRC_MISMATCH,
    /** A PNG whose signature, header or chunk order breaks the PNG specification. */
    INVALID_PNG,
    /** Not well-formed XML 1.0 with namespaces. */
    INVALID_XML,
    /** An encoding that is unknown, or that the bytes do not keep to. */
    INVALID_ENCODING,
    /** A document type declaration that defines entities, does not end, or stands elsewhere. */
    DOCTYPE,
    /** XML, but its root is no {@code <svg>}. */
    NOT_SVG,
    /** The prefix {@code openbadges} already means something else. */
    PREFIX_TAKEN,
    /** No Assertion in the image. */
    NOT_BAKED,
    /** The Assertion is compressed, which the Baking Specification forbids. */
    COMPRESSED_ASSERTION,
    /** The Assertion's chunk or element is there but cannot be read. */
    INVALID_ASSERTION;

    /** The stable name in kebab-case, such as {@code crc-mismatch}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Fault fault;
  private final String place;
  private final String detail;

  UnreadableImage(Fault fault, String place, String detail) {
    this.fault = fault;
    this.place = place;
    this.detail = detail;
  }

  /** The place and the detail, for people. */
  @Override
  public String getMessage() {
    return place + ": " + detail;
  }

  /** The kind of reason for which this image cannot be read. */
  public Fault fault() {
    return fault;
  }

  /** Where, for people: {@code PNG chunk IDAT at byte 41}, or {@code SVG line 3, column 7}. */
  public String place() {
    return place;
  }

  /** The fault in words, without the place. */
  public String detail() {
    return detail;
  }
}
