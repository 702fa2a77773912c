package dev.blazon.runtime;

import java.io.IOException;
import java.io.OutputStream;

/** What a request brings: bytes whose number is known. */
interface Body {
  /** The number of bytes. */
  int length();

  /** Writes them; may be called again, for a request that is sent twice. */
  void to(OutputStream out) throws IOException;

  /** The bytes of an array, which is not copied. */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public int length() {
        return bytes.length;
      }

      @Override
      public void to(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
