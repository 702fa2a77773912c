package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.blazon.openbadges.ImageFile;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicResponseTest {
  private static final Response DOCUMENT = Response.text(200, "application/ld+json", "{\"id\":1}");
  private static final String ETAG = etag(DOCUMENT);

  @Test
  void anybodyMayReadItAndKeepItAsLongAsIsSaid() {
    Response answer = PublicResponse.of(request(Map.of()), DOCUMENT, PublicResponse.BRIEFLY);

    assertEquals(200, answer.status());
    assertEquals(8, answer.body().length);
    assertEquals(
        Map.of(
            "Content-Type", "application/ld+json",
            "ETag", ETAG,
            "Cache-Control", "public, max-age=0, s-maxage=5, stale-if-error=0",
            "Access-Control-Allow-Origin", "*",
            "X-Content-Type-Options", "nosniff"),
        answer.headers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s", " %s ", "*", "\"a\", *"})
  void whoeverHasItAlreadyIsToldSoAlone(String header) {
    Response answer = answered(DOCUMENT, header.formatted(ETAG));

    assertEquals(304, answer.status());
    assertEquals(0, answer.body().length);
    assertEquals(ETAG, answer.headers().get("ETag"));
    assertEquals(PublicResponse.BRIEFLY, answer.headers().get("Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"other\"", "W/\"other\"", "\"*\"", "abc"})
  void whoeverHasAnotherGetsIt(String header) {
    assertEquals(200, answered(DOCUMENT, header).status());
  }

  @Test
  void anotherDocumentHasAnotherTag() {
    assertNotEquals(ETAG, etag(Response.text(200, "application/ld+json", "{\"id\":2}")));
  }

  /** Else a cache that has the document would go on without the link. */
  @Test
  void theSameDocumentWithALinkHasAnotherTag() {
    Response linked = DOCUMENT.with("Link", "<https://badges.example.org/2>; rel=\"next\"");
    assertNotEquals(ETAG, etag(linked));
    assertEquals(200, answered(linked, ETAG).status());
    assertEquals(304, answered(linked, etag(linked)).status());
    assertEquals(
        linked.headers().get("Link"), answered(linked, etag(linked)).headers().get("Link"));
  }

  @Test
  void whatIsGoneIsToldToWhoeverHasItStill() {
    Response gone = Response.text(410, "application/ld+json", "{\"id\":1}");
    assertEquals(410, answered(gone, etag(gone)).status());
    assertEquals(410, answered(gone, "*").status());
  }

  @Test
  void whatIsNotThereIsKeptByNobody() {
    Response answer = PublicResponse.unknown(request(Map.of("if-none-match", "*")), "badge");

    assertEquals(404, answer.status());
    assertEquals("no-store", answer.headers().get("Cache-Control"));
  }

  @Test
  void anImageMayDoNothing() {
    ImageFile image = new ImageFile(new byte[] {1}, "image/svg+xml");
    Response answer = PublicResponse.image(request(Map.of()), image, PublicResponse.FOR_GOOD);

    assertEquals("image/svg+xml", answer.headers().get("Content-Type"));
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
        answer.headers().get("Content-Security-Policy"));
    assertEquals("public, max-age=31536000, immutable", answer.headers().get("Cache-Control"));
  }

  private static Response answered(Response response, String ifNoneMatch) {
    return PublicResponse.of(
        request(Map.of("if-none-match", ifNoneMatch)), response, PublicResponse.BRIEFLY);
  }

  private static String etag(Response response) {
    return Objects.requireNonNull(
        PublicResponse.of(request(Map.of()), response, PublicResponse.BRIEFLY)
            .headers()
            .get("ETag"));
  }

  private static Request request(Map<String, String> headers) {
    return RequestBuilder.builder()
        .route("GET /badges/{badge}")
        .path("/badges/b")
        .parameters(Map.of())
        .query(Map.of())
        .repeated(Set.of())
        .headers(headers)
        .body(new byte[0])
        .build();
  }
}
