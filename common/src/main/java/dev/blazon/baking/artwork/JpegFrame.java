package dev.blazon.baking.artwork;

/** The frame header of a JPEG (ITU-T T.81, section B.2.2). */
final class JpegFrame {
  private static final int MARKER = 0xff;
  private static final int FIRST_FRAME = 0xc0;
  private static final int LAST_FRAME = 0xcf;
  private static final int START_OF_SCAN = 0xda;

  private JpegFrame() {}

  /** How many components a pixel has, such as 3, or 4 in CMYK; 0 where there is no frame. */
  static int components(byte[] jpeg) {
    for (int at = 2; at + 9 < jpeg.length; ) {
      int code = jpeg[at + 1] & 0xff;
      if ((jpeg[at] & 0xff) != MARKER || code == START_OF_SCAN) {
        return 0;
      }
      if (code == MARKER) {
        at++; // a fill byte
      } else if (isFrame(code)) {
        return jpeg[at + 9] & 0xff;
      } else {
        at += 2 + 0x100 * (jpeg[at + 2] & 0xff) + (jpeg[at + 3] & 0xff);
      }
    }
    return 0;
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
