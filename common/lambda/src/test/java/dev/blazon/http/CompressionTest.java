package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final Response LARGE = Response.bytes(200, "application/ld+json", new byte[4_096]);

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "gzip;q=0.5", "deflate , gzip; q=1.0"})
  void whoeverTakesGzipGetsIt(String accepted) throws IOException {
    Response answer = answered(LARGE, accepted);

    assertEquals("gzip", answer.headers().get("Content-Encoding"));
    assertEquals("application/ld+json", answer.headers().get("Content-Type"));
    assertTrue(answer.body().length < 200);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertArrayEquals(LARGE.body(), gzip.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.000", "br, gzip;q=0.0", "gzippy"})
  void whoeverDoesNotGetsItAsItIs(String accepted) {
    assertEquals(LARGE, answered(LARGE, accepted));
  }

  @Test
  void whatIsSmallIsSentAsItIs() {
    Response small = Response.bytes(200, "application/ld+json", new byte[4_095]);
    assertEquals(small, answered(small, "gzip"));
  }

  private static Response answered(Response response, String accepted) {
    return Compression.of(
        RequestBuilder.builder()
            .route("GET /")
            .path("/")
            .parameters(Map.of())
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of("accept-encoding", accepted))
            .body(new byte[0])
            .build(),
        response);
  }
}
