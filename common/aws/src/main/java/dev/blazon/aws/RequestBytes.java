package dev.blazon.aws;

import java.nio.ByteBuffer;
import software.amazon.awssdk.crt.http.HttpRequestBodyStream;

/** Hands the bytes of a request's body to the native client: once to be signed, once to be sent. */
final class RequestBytes implements HttpRequestBodyStream {
  private final byte[] bytes;
  private int position;

  RequestBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public boolean sendRequestBody(ByteBuffer out) {
    int some = Math.min(out.remaining(), bytes.length - position);
    out.put(bytes, position, some);
    position += some;
    return position == bytes.length;
  }

  @Override
  public boolean resetPosition() {
    position = 0;
    return true;
  }

  @Override
  public long getLength() {
    return bytes.length;
  }
}
