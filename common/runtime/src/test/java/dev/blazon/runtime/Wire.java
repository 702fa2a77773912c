package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/** How the stand-in for the Runtime API puts the bytes of its answers on the wire. */
public enum Wire {
  /** The length is said before, and all is sent at once. */
  WHOLE {
    @Override
    void send(OutputStream out, String head, byte[] body) throws IOException {
      byte[] start = bytes(head + "Content-Length: " + body.length + "\r\n\r\n");
      byte[] all = new byte[start.length + body.length];
      System.arraycopy(start, 0, all, 0, start.length);
      System.arraycopy(body, 0, all, start.length, body.length);
      out.write(all);
      out.flush();
    }
  },
  /** In chunks of 1,000 bytes, as AWS's emulator sends what is large. */
  CHUNKED {
    @Override
    void send(OutputStream out, String head, byte[] body) throws IOException {
      out.write(bytes(head + "Transfer-Encoding: chunked\r\n\r\n"));
      for (int at = 0; at < body.length; at += 1000) {
        int length = Math.min(1000, body.length - at);
        out.write(bytes(Integer.toHexString(length) + "\r\n"));
        out.write(body, at, length);
        out.write(bytes("\r\n"));
      }
      out.write(bytes("0\r\n\r\n"));
      out.flush();
    }
  };

  /**
   * Sends one answer.
   *
   * @param head the status line and headers, each with its end
   */
  abstract void send(OutputStream out, String head, byte[] body) throws IOException;

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
