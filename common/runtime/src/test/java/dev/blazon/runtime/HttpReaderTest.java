package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReaderTest {
  private static final String LENGTH =
      "HTTP/1.1 200 OK\r\ncontent-LENGTH: 5\r\nLambda-Runtime-Trace-Id:  Root=1:2 \r\n\r\nHello";

  private static final String CHUNKS =
      """
      HTTP/1.1 202 Accepted\r
      Transfer-Encoding: chunked\r
      \r
      5\r
      Hello\r
      a;name="value"\r
      , 1\r
      2\r
      34\r
      0\r
      Trailer: x\r
      \r
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 11, 16, 64, 10_000})
  void readsAnswersHoweverTheirBytesAreCut(int most) throws IOException {
    HttpReader reader =
        new HttpReader(cut(LENGTH + "HTTP/1.1 100 Continue\r\n\r\n" + CHUNKS + LENGTH, most));

    HttpAnswer first = reader.answer();
    assertEquals(200, first.status());
    assertEquals("Hello", text(first));
    assertEquals("Root=1:2", first.header("lambda-runtime-trace-id"));
    HttpAnswer second = reader.answer();
    assertEquals(202, second.status());
    assertEquals("Hello, 1\r\n2\r\n34", text(second));
    assertEquals("Hello", text(reader.answer()));
    assertThrows(HttpReader.Nothing.class, reader::answer);
  }

  @Test
  void readsWhatIsLongerThanItsBuffer() throws IOException {
    String value = "v".repeat(50_000);
    String body = "b".repeat(5_000_000);
    String answer =
        "HTTP/1.1 200 OK\r\nX: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(value, body.length(), body);

    HttpAnswer read = new HttpReader(cut(answer + LENGTH, 1460)).answer();

    assertEquals(value, read.header("x"));
    assertEquals(body, text(read));
  }

  @Test
  void anAnswerWithoutContentNeedsNoLength() throws IOException {
    assertEquals(0, new HttpReader(cut("HTTP/1.1 204 No\n\n", 99)).answer().body().length);
  }

  @Test
  void refusesWhatIsNoAnswer() {
    for (String wrong :
        List.of(
            "HTTP/2 200 OK\r\n\r\n",
            "HTTP/1.1 2x0 OK\r\n\r\n",
            "HTTP/1.1 200\r\n\r\n",
            "HTTP/1.1\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 2147483647\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHell",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
            "HTTP/1.1 200 OK\r\nContent-Len",
            "HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(201) + "\r\n",
            "HTTP/1.1 200 OK\r\na: " + "b".repeat(70_000) + "\r\n\r\n")) {
      IOException refused =
          assertThrows(
              IOException.class, () -> new HttpReader(cut(wrong, 10)).answer(), () -> wrong);
      assertTrue(String.valueOf(refused.getMessage()).length() < 200, refused::toString);
    }
  }

  private static String text(HttpAnswer answer) {
    return new String(answer.body(), ISO_8859_1);
  }

  /** Gives so many bytes at a time, at most. */
  private static InputStream cut(String answers, int most) {
    return new FilterInputStream(new ByteArrayInputStream(answers.getBytes(ISO_8859_1))) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return super.read(bytes, from, Math.min(length, most));
      }
    };
  }
}
