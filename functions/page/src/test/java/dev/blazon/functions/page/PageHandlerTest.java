package dev.blazon.functions.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.http.Request;
import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Response;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.page.Asset;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.platform.Table;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageHandlerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:15:42Z");

  @Test
  void aPageIsHtmlThatNobodyKeepsForLong() {
    Response response = get(SampleAward.record(), SampleAward.ASSERTION, Map.of());

    assertEquals(200, response.status());
    assertEquals("text/html; charset=utf-8", response.headers().get("Content-Type"));
    assertEquals(
        "public, max-age=0, s-maxage=5, stale-if-error=0", response.headers().get("Cache-Control"));
    assertTrue(body(response).startsWith("<!DOCTYPE html>"), body(response));
    assertTrue(body(response).contains("<main id=\"main\" class=\"sheet valid\">"));
  }

  @Test
  void aRevokedBadgeIsNoError() {
    Response response =
        get(SampleAward.record().revoke("A mistake", NOW, "key"), SampleAward.ASSERTION, Map.of());

    assertEquals(200, response.status());
    assertTrue(body(response).contains("A mistake"));
  }

  @Test
  void whereThereIsNoBadgeAPageSaysSo() {
    Response response = get(SampleAward.record(), "elsewhere", Map.of());

    assertEquals(404, response.status());
    assertEquals("text/html; charset=utf-8", response.headers().get("Content-Type"));
    assertEquals("no-store", response.headers().get("Cache-Control"));
    assertTrue(body(response).contains("There is no badge here"));
  }

  @Test
  void whoHasThePageGetsNoOther() {
    Response first = get(SampleAward.record(), SampleAward.ASSERTION, Map.of());
    String etag = String.valueOf(first.headers().get("ETag"));

    Response second =
        get(SampleAward.record(), SampleAward.ASSERTION, Map.of("if-none-match", etag));

    assertEquals(304, second.status());
    assertEquals(0, second.body().length);
  }

  @Test
  void everyPageKeepsToItself() {
    for (String id : new String[] {SampleAward.ASSERTION, "elsewhere"}) {
      Map<String, String> headers = get(SampleAward.record(), id, Map.of()).headers();

      assertEquals("no-referrer", headers.get("Referrer-Policy"));
      assertEquals("nosniff", headers.get("X-Content-Type-Options"));
      assertEquals(
          "default-src 'none'; img-src 'self'%s; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
              .formatted(id.equals("elsewhere") ? "" : " data:"),
          headers.get("Content-Security-Policy"));
      assertEquals("Accept-Language", headers.get("Vary"));
      assertEquals("en", headers.get("Content-Language"));
    }
  }

  @Test
  void theStudioMayRunItsScriptAndAskThisOrigin() {
    Response studio =
        answer(
            SampleAward.record(),
            RequestBuilder.builder()
                .route("GET /studio")
                .path("/studio")
                .parameters(Map.of())
                .query(Map.of("lang", "mi"))
                .repeated(Set.of())
                .headers(Map.of())
                .body(new byte[0])
                .build());

    assertEquals(200, studio.status());
    assertEquals(
        "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        studio.headers().get("Content-Security-Policy"));
    assertEquals("mi", studio.headers().get("Content-Language"));
    assertTrue(
        body(studio)
            .contains("<script src=\"" + Asset.STUDIO.path() + "\" type=\"module\" defer>"));
    assertEquals(
        "text/javascript; charset=utf-8",
        asset(Asset.STUDIO.version(), "studio.js").headers().get("Content-Type"));
  }

  @Test
  void whoAsksWhoseABadgeIsGetsAnAnswerThatNobodyKeeps() {
    AssertionRecord record = awardedTo("learner@example.org");
    Response yes = ask(record, SampleAward.ASSERTION, "identity=learner%40example.org");
    assertEquals(200, yes.status());
    assertEquals("no-store", yes.headers().get("Cache-Control"));
    assertTrue(body(yes).contains("Yes, it was awarded to this recipient."), body(yes));
    assertFalse(body(yes).contains("learner@"), body(yes));
    String no = body(ask(record, SampleAward.ASSERTION, "identity=else%40example.org"));
    assertTrue(no.contains("No, not as you typed it."), no);
    assertFalse(no.contains("else@"), no);
    String neither = body(ask(record, SampleAward.ASSERTION, "email=learner%40example.org"));
    assertTrue(neither.contains("That is no e-mail address"), neither);
  }

  @Test
  void aBadgeThatIsGoneOrNoneAnswersNobody() {
    AssertionRecord gone = awardedTo("learner@example.org").revoke("A mistake", NOW, "key");
    Response revoked = ask(gone, SampleAward.ASSERTION, "identity=learner%40example.org");
    assertEquals(200, revoked.status());
    assertFalse(body(revoked).contains("Yes, it was"), body(revoked));
    assertFalse(body(revoked).contains("<form"), body(revoked));
    Response none = ask(SampleAward.record(), "elsewhere", "identity=learner%40example.org");
    assertEquals(404, none.status());
    assertEquals("no-store", none.headers().get("Cache-Control"));
  }

  private static AssertionRecord awardedTo(String email) {
    return AssertionRecordBuilder.builder(SampleAward.record())
        .document(
            Json.write(
                AssertionBuilder.builder(SampleAward.assertion())
                    .recipient(
                        new Recipient(Recipient.Type.EMAIL, email, true, null, null)
                            .toIdentityObject("salt"))
                    .build()))
        .build();
  }

  private static Response ask(AssertionRecord record, String assertion, String form) {
    return answer(
        record,
        RequestBuilder.builder()
            .route("POST /view/{assertion}")
            .path("/view/" + assertion)
            .parameters(Map.of("assertion", assertion))
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of("content-type", "application/x-www-form-urlencoded"))
            .body(form.getBytes(StandardCharsets.UTF_8))
            .build());
  }

  @Test
  void theLinkSaysTheLanguage() {
    Response german =
        get(SampleAward.record(), SampleAward.ASSERTION, Map.of("accept-language", "de-CH"));

    assertEquals("de", german.headers().get("Content-Language"));
    assertTrue(body(german).contains("<html lang=\"de\""));
  }

  @Test
  void badgesAndIssuersHavePagesOfTheirOwn() {
    Response badge = about("badge", SampleCatalog.BADGE, Map.of("lang", "es"));
    Response issuer = about("issuer", SampleCatalog.ISSUER, Map.of());

    assertEquals(200, badge.status());
    assertEquals("es", badge.headers().get("Content-Language"));
    assertTrue(body(badge).contains("<h1 dir=\"auto\">Open Water Navigator</h1>"), body(badge));
    assertEquals(200, issuer.status());
    assertTrue(body(issuer).contains("<h1 dir=\"auto\">Harbour College</h1>"), body(issuer));
    assertEquals(
        "public, max-age=0, s-maxage=5, stale-if-error=0", issuer.headers().get("Cache-Control"));
    assertTrue(
        String.valueOf(issuer.headers().get("Content-Security-Policy"))
            .startsWith("default-src 'none'; img-src 'self' data:; style-src 'self'; "));
  }

  @Test
  void whereThereIsNoBadgeOrIssuerAPageSaysSo() {
    Response badge = about("badge", "elsewhere", Map.of());
    Response issuer = about("issuer", "elsewhere", Map.of("lang", "de"));

    assertEquals(404, badge.status());
    assertEquals("no-store", badge.headers().get("Cache-Control"));
    assertTrue(body(badge).contains("There is no badge here"));
    assertEquals(404, issuer.status());
    assertTrue(body(issuer).contains("Hier ist kein Aussteller"));
  }

  @Test
  void aFileIsKeptForGoodUnderItsOwnVersionOnly() {
    Asset style = Asset.STYLE;

    Response current = asset(style.version(), "style.css");
    assertEquals("text/css; charset=utf-8", current.headers().get("Content-Type"));
    assertEquals("public, max-age=31536000, immutable", current.headers().get("Cache-Control"));
    assertArrayEquals(style.content(), current.body());
    Response older = asset("0123456789abcdef", "style.css");
    assertEquals(200, older.status());
    assertEquals(
        "public, max-age=0, s-maxage=5, stale-if-error=0", older.headers().get("Cache-Control"));
    assertEquals(404, asset(style.version(), "other.css").status());
    assertEquals(404, asset(style.version(), "../style.css").status());
  }

  private static Response asset(String version, String file) {
    return answer(
        SampleAward.record(),
        RequestBuilder.builder()
            .route("GET /assets/{version}/{file}")
            .path("/assets/" + version + "/" + file)
            .parameters(Map.of("version", version, "file", file))
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of())
            .body(new byte[0])
            .build());
  }

  private static Response about(String kind, String id, Map<String, String> query) {
    return answer(
        SampleAward.record(),
        RequestBuilder.builder()
            .route("GET /" + kind + "s/{" + kind + "}/view")
            .path("/" + kind + "s/" + id + "/view")
            .parameters(Map.of(kind, id))
            .query(query)
            .repeated(Set.of())
            .headers(Map.of())
            .body(new byte[0])
            .build());
  }

  private static Response get(
      AssertionRecord record, String assertion, Map<String, String> headers) {
    Request request =
        RequestBuilder.builder()
            .route("GET /view/{assertion}")
            .path("/view/" + assertion)
            .parameters(Map.of("assertion", assertion))
            .query(Map.of())
            .repeated(Set.of())
            .headers(headers)
            .body(new byte[0])
            .build();
    return answer(record, request);
  }

  static Response answer(AssertionRecord record, Request request) {
    return new PageHandler(platform(record))
        .routes().stream()
            .filter(route -> route.key().equals(request.route()))
            .findFirst()
            .orElseThrow()
            .answer()
            .to(request);
  }

  static String body(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** A platform with what the function may ask for, and nothing else. */
  private static Table platform(AssertionRecord record) {
    InMemoryStore store = SampleAward.storeOf(record);
    InstantSource time = () -> NOW;
    PublicUrls urls = SampleAward.URLS;
    return (Table)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Table.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "catalog", "assertions", "endorsements", "collections", "pathways" -> store;
                  case "records" -> Records.of(store, store, store);
                  case "time" -> time;
                  case "urls" -> urls;
                  default -> throw new AssertionError(method + " is none of its business");
                });
  }
}
