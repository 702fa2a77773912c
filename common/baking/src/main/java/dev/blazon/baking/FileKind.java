package dev.blazon.baking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of files that people take for badges and that cannot carry one, such as JPEG and PDF: told
 * by how they begin, so that the refusal can name them.
 */
public enum FileKind {
  /** A photo. */
  JPEG("a JPEG photo", 0, "\u00ff\u00d8\u00ff"),
  /** A document for printing. */
  PDF("a PDF document", 0, "%PDF"),
  /** A picture, moving or not. */
  GIF("a GIF picture", 0, "GIF8"),
  /** A picture as the web has many. */
  WEBP("a WebP picture", 8, "WEBP"),
  /** A photo or film as telephones take it. */
  HEIF("a photo or film of a telephone (HEIC, AVIF, MP4)", 4, "ftyp"),
  /** A picture without compression. */
  BMP("a BMP picture", 0, "BM"),
  /** A scan, of one byte order. */
  TIFF_LITTLE_ENDIAN("a TIFF picture", 0, "II*\u0000"),
  /** A scan, of the other. */
  TIFF_BIG_ENDIAN("a TIFF picture", 0, "MM\u0000*"),
  /** An archive; also what office programs write. */
  ZIP("a ZIP archive or an office document", 0, "PK\u0003\u0004");

  private final String label;
  private final int offset;

  /** Nobody else gets it. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] signature;

  FileKind(String label, int offset, String signature) {
    this.label = label;
    this.offset = offset;
    this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The kind of a file; empty for any other. */
  public static Optional<FileKind> of(byte[] file) {
    return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
  }

  /** What people call it, with its article. */
  String label() {
    return label;
  }

  private boolean begins(byte[] file) {
    int end = offset + signature.length;
    return file.length >= end && Arrays.equals(file, offset, end, signature, 0, signature.length);
  }
}
