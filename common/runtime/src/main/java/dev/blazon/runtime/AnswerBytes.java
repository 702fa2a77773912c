package dev.blazon.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what a handler writes until it is sent; the bytes are copied once, into the request. */
final class AnswerBytes extends ByteArrayOutputStream implements Body {
  AnswerBytes() {
    super(4096);
  }

  @Override
  public int length() {
    return size();
  }

  @Override
  public void to(OutputStream out) throws IOException {
    writeTo(out);
  }
}
