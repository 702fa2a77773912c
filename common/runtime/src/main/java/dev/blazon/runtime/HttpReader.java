package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of HTTP/1.1 from a connection, however its bytes are cut into packets.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class HttpReader {
  /** Longer than any line that Lambda sends; context of clients is in one. */
  private static final int LINE = 64 * 1024;

  private static final int HEADERS = 200;

  /** Events have 6 MB at most; this is a bound on what a wrong length makes us ask for. */
  private static final int BODY = 64 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int end;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next answer.
   *
   * @throws Nothing where the connection ends before it begins
   * @throws IOException where it is none of HTTP/1.1
   */
  HttpAnswer answer() throws IOException {
    if (!more()) {
      throw new Nothing();
    }
    int status = status(line());
    Map<String, String> headers = headers();
    if (status < 200) {
      // 100 Continue and its like stand before the answer.
      return answer();
    }
    return new HttpAnswer(status, headers, body(status, headers));
  }

  private static int status(String line) throws IOException {
    // HTTP/1.1 200 OK
    if (!line.startsWith("HTTP/1.") || line.length() < 12 || line.charAt(8) != ' ') {
      throw malformed("the line of the status", line);
    }
    return number(line.substring(9, 12), 10, 999, "the status");
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int count = 0; count < HEADERS; count++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed("a header", line);
      }
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    throw new IOException("an answer has more than " + HEADERS + " headers");
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    String transfer = headers.get("Transfer-Encoding");
    if (transfer != null) {
      if (!transfer.equalsIgnoreCase("chunked")) {
        throw malformed("a transfer encoding", transfer);
      }
      return chunks();
    }
    String length = headers.get("Content-Length");
    if (length != null) {
      return exactly(number(length, 10, BODY, "a length"));
    }
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    throw new IOException("an answer says nothing of its length");
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int length = chunk(); length > 0; length = chunk()) {
      body.writeBytes(exactly(length));
      if (body.size() > BODY) {
        throw new IOException("an answer has more than " + BODY + " bytes");
      }
      String rest = line();
      if (!rest.isEmpty()) {
        throw malformed("the end of a chunk", rest);
      }
    }
    headers();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    String line = line();
    int extension = line.indexOf(';');
    String length = extension < 0 ? line : line.substring(0, extension);
    return number(length.strip(), 16, BODY, "the length of a chunk");
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    int ready = Math.min(length, end - at);
    System.arraycopy(buffer, at, bytes, 0, ready);
    at += ready;
    if (in.readNBytes(bytes, ready, length - ready) < length - ready) {
      throw new EOFException("a body ends before its " + length + " bytes");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream earlier = null;
    while (true) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (at < end) {
        String part = text(earlier, start);
        at++;
        return part.endsWith("\r") ? part.substring(0, part.length() - 1) : part;
      }
      if (earlier == null) {
        earlier = new ByteArrayOutputStream();
      }
      earlier.write(buffer, start, at - start);
      if (earlier.size() > LINE) {
        throw new IOException("a line has more than " + LINE + " bytes");
      }
      if (!more()) {
        throw new EOFException("an answer ends within its headers");
      }
    }
  }

  private String text(@Nullable ByteArrayOutputStream before, int start) {
    if (before == null) {
      return new String(buffer, start, at - start, ISO_8859_1);
    }
    before.write(buffer, start, at - start);
    return before.toString(ISO_8859_1);
  }

  /** Whether there is a byte more; waits for it. */
  private boolean more() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static int number(String digits, int radix, int most, String what) throws IOException {
    boolean plain = !digits.isEmpty() && Character.digit(digits.charAt(0), radix) >= 0;
    try {
      long number = plain ? Long.parseLong(digits, radix) : -1;
      if (number >= 0 && number <= most) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      throw malformed(what, digits);
    }
    throw malformed(what, digits);
  }

  private static IOException malformed(String what, String found) {
    return new IOException("%s is none: %.80s".formatted(what, found));
  }

  /** Says that the other end closed the connection, and had begun no answer. */
  static final class Nothing extends EOFException {
    Nothing() {
      super("the connection was closed before an answer");
    }
  }
}
