package dev.blazon.functions.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Response;
import dev.blazon.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifyRouteTest {
  @Test
  void theFormMayLoadAndAskItsOwnOriginAlone() {
    Response response = get(Map.of(), Map.of());

    assertEquals(200, response.status());
    assertEquals("text/html; charset=utf-8", response.headers().get("Content-Type"));
    assertEquals("no-store", response.headers().get("Cache-Control"));
    assertEquals(
        "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        response.headers().get("Content-Security-Policy"));
    assertTrue(body(response).contains("></textarea>"), body(response));
  }

  @Test
  void aLinkMaySayWhatStandsInIt() {
    String url = "https://badges.example.org/1?a=1&b=\"</textarea><script>";
    String html = body(get(Map.of("badge", url), Map.of()));

    assertTrue(
        html.contains(
            ">https://badges.example.org/1?a=1&amp;b=\"&lt;/textarea&gt;&lt;script&gt;</textarea>"),
        html);
  }

  @Test
  void itIsInTheLanguageThatIsAskedForOrElseAccepted() {
    Map<String, String> spanish = Map.of("accept-language", "es-MX,es;q=0.9");

    assertEquals("es", get(Map.of(), spanish).headers().get("Content-Language"));
    Response maori = get(Map.of("lang", "mi"), spanish);
    assertEquals("mi", maori.headers().get("Content-Language"));
    assertTrue(body(maori).contains("action=\"/verify?lang=mi\""), body(maori));
  }

  private static Response get(Map<String, String> query, Map<String, String> headers) {
    return new VerifyRoute(new Pages())
        .form(
            RequestBuilder.builder()
                .route("GET /verify")
                .path("/verify")
                .parameters(Map.of())
                .query(query)
                .repeated(Set.of())
                .headers(headers)
                .body(new byte[0])
                .build());
  }

  private static String body(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
