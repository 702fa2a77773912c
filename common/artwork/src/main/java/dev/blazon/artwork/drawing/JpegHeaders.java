package dev.blazon.artwork.drawing;

import org.jspecify.annotations.Nullable;

/**
 * What the headers of a JPEG say before a pixel is decoded: its size, its scans, its colour profile
 * and how it is turned (ITU-T T.81, annex B). The whole file is walked, since scans stand anywhere
 * in it: each makes the decoder go over all pixels again, so that two hundred bytes can cost as
 * much as a photograph.
 *
 * @param frame its frame header; null where there is none before the first scan
 * @param scans how many start
 * @param profiled whether it brings a colour profile (ICC), by which each pixel is converted
 * @param orientation how it is to be turned to be upright, 1 to 8, as EXIF has it; 1 is as it is
 */
record JpegHeaders(@Nullable Frame frame, int scans, boolean profiled, int orientation) {
  private static final int MARKER = 0xff;
  private static final int FIRST_FRAME = 0xc0;
  private static final int LAST_FRAME = 0xcf;
  private static final int END = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final String PROFILE_NAME = "ICC_PROFILE\0";

  /**
   * A frame header (section B.2.2).
   *
   * @param code of its marker, 0xc0 to 0xcf, which says how it is encoded
   * @param precision bits a sample
   * @param width in pixels, at most 65,535, as the height is
   * @param components how many a pixel has: 1 in grey, 3 in colour, 4 in CMYK
   */
  record Frame(int code, int precision, int width, int height, int components) {
    /** Huffman-coded and sequential or progressive: what the decoder knows. */
    boolean decodable() {
      return code <= 0xc2 && precision == 8;
    }
  }

  /** Reads the headers of a file that begins as a JPEG does. Never fails. */
  static JpegHeaders of(byte[] jpeg) {
    Walk walk = new Walk(jpeg);
    for (int at = 2; at >= 0; ) {
      at = walk.segment(at);
    }
    return new JpegHeaders(walk.frame, walk.scans, walk.profiled, walk.orientation);
  }

  private static final class Walk {
    private final byte[] jpeg;
    private @Nullable Frame frame;
    private int scans;
    private boolean profiled;
    private int orientation = 1;

    Walk(byte[] jpeg) {
      this.jpeg = jpeg;
    }

    /** Reads the next segment from here; where it ends, or -1 at the end of the file. */
    int segment(int from) {
      int at = from;
      while (at + 3 < jpeg.length && !isMarker(at)) {
        at++; // coded pixels, and what decoders pass over
      }
      if (at + 3 >= jpeg.length) {
        return -1;
      }
      int code = u8(at + 1);
      if (code == END) {
        return -1;
      }
      int length = u8(at + 2) << 8 | u8(at + 3);
      int end = at + 2 + length;
      if (length >= 2 && end <= jpeg.length) {
        read(code, at + 4, end);
      }
      return Math.max(end, at + 2);
    }

    private void read(int code, int from, int end) {
      if (code == START_OF_SCAN) {
        scans++;
      } else if (code == EXIF && orientation == 1) {
        orientation = ExifOrientation.of(jpeg, from, end);
      } else if (code == PROFILE && isProfile(from, end)) {
        profiled = true;
      } else if (isFrame(code) && frame == null && end - from >= 6) {
        frame = new Frame(code, u8(from), u16(from + 3), u16(from + 1), u8(from + 5));
      }
    }

    /** One with a length behind it: no stuffed byte, fill byte, restart or TEM. */
    private boolean isMarker(int at) {
      int code = u8(at + 1);
      return u8(at) == MARKER && code > 0x01 && code != MARKER && (code < 0xd0 || code > 0xd8);
    }

    private boolean isProfile(int from, int end) {
      for (int i = 0; i < PROFILE_NAME.length(); i++) {
        if (from + i >= end || jpeg[from + i] != PROFILE_NAME.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int u8(int at) {
      return jpeg[at] & 0xff;
    }

    private int u16(int at) {
      return u8(at) << 8 | u8(at + 1);
    }
  }

  /** Between the frames' codes are those of tables: Huffman's, arithmetic ones, and a reserve. */
  private static boolean isFrame(int code) {
    return code >= FIRST_FRAME
        && code <= LAST_FRAME
        && code != 0xc4
        && code != 0xc8
        && code != 0xcc;
  }
}
