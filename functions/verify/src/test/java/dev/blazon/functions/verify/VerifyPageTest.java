package dev.blazon.functions.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.http.Request;
import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Site;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.verification.HostedDocuments;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends, and what it is answered: always a page. */
class VerifyPageTest {
  private static final String FORM = "multipart/form-data; boundary=limit";

  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void aBadgeHasItsReport() {
    Response response = form("image", "", "badge", HostedDocuments.ASSERTION, "email", "");

    assertEquals(200, response.status());
    assertTrue(body(response).contains("class=\"sheet valid\""), body(response));
    assertTrue(body(response).contains("Map reading"));
    assertTrue(body(response).contains("You gave no e-mail address"));
    assertPage(response);
  }

  @Test
  void anImageDoesAsWell() {
    String json = new String(hosts.body(HostedDocuments.ASSERTION), UTF_8);
    String image =
        new String(
            Baking.bake(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8),
                new BakedAssertion.HostedJson(HostedDocuments.ASSERTION, json)),
            UTF_8);
    Response response = form("image", image, "badge", " \r\n", "email", " someone@example.org ");

    assertTrue(body(response).contains("class=\"sheet valid\""), body(response));
    assertTrue(body(response).contains("It was awarded to the e-mail address that you gave."));
    assertPage(response);
  }

  @Test
  void anImageWithoutABadgeIsNoError() {
    Response response = form("image", "no image");

    assertEquals(200, response.status());
    assertTrue(body(response).contains("No badge found"), body(response));
    assertPage(response);
  }

  @Test
  void aBadgeOfSomebodyElseIsNotValid() {
    Response response = form("badge", HostedDocuments.ASSERTION, "email", "else@example.org");

    assertEquals(200, response.status());
    assertTrue(body(response).contains("class=\"sheet invalid\""), body(response));
  }

  @Test
  void nothingIsAFaultOfTheForm() {
    assertRefused(400, "badge", "Choose an image, or paste", form());
    assertRefused(400, "badge", "Choose an image, or paste", form("image", "", "badge", " "));
    assertRefused(400, "badge", "Choose an image, or paste", form("email", "a@example.org"));
  }

  @Test
  void anImageAndATextAreTooMuchAndTheTextStays() {
    Response response =
        form("image", "x", "badge", "https://example.org/1", "email", "a@b.example");

    assertRefused(400, "badge", "either an image or a text", response);
    assertTrue(body(response).contains(">https://example.org/1</textarea>"));
    assertTrue(body(response).contains("value=\"a@b.example\""));
  }

  @Test
  void whatIsTooLargeIsSaidWhereItIs() {
    assertRefused(413, "image", "4 MB at most", form("image", "x".repeat(4 * 1024 * 1024 + 1)));
    Response text = form("badge", "x".repeat(256 * 1024 + 1));
    assertRefused(413, "badge", "256 KB at most", text);
    assertFalse(body(text).contains("xxx"), "it is not sent back");
  }

  @Test
  void anAddressThatIsNoneIsSaidSo() {
    assertRefused(400, "email", "not an e-mail", form("badge", "https://x", "email", "someone"));
    assertRefused(
        400, "email", "not an e-mail", form("badge", "https://x", "email", "a@b".repeat(1_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application/json",
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data"
      })
  void whatIsNoFormIsAnsweredWithTheForm(String type) {
    Response response = post(type, "{\"url\": \"https://example.org\"}".getBytes(UTF_8), Map.of());

    assertRefused(type.startsWith("multipart") ? 400 : 415, "form", "did not arrive", response);
  }

  @Test
  void aPageOfOursStandsForItsDocumentAndItsPictureIsShown() {
    String id = "2ab2ngbixkzvfflu4vfhmnn5ei";
    String ours = "https://badges.example.com/badges/" + id;
    hosts.put(
        ours,
        "application/ld+json",
        new String(hosts.body(HostedDocuments.BADGE), UTF_8)
            .replace(HostedDocuments.BADGE, ours)
            .getBytes(UTF_8));
    Response response = form("badge", ours + "/view?lang=de");

    assertTrue(body(response).contains("It is no award."), body(response));
    assertTrue(body(response).contains("<img src=\"/badges/" + id + "/image\""), body(response));
    Response stranger = form("badge", HostedDocuments.ASSERTION);
    assertFalse(body(stranger).contains("<img"), "a stranger's picture is not loaded");
  }

  @Test
  void aBrokenFormIsAnsweredWithTheForm() {
    byte[] whole = parts("badge", "https://badges.example.org/1");
    byte[] torn = Arrays.copyOf(whole, whole.length - 20);

    assertRefused(400, "form", "did not arrive", post(FORM, torn, Map.of()));
    assertRefused(400, "form", "did not arrive", form("badge", "x", "badge", "y"));
  }

  @Test
  void theAnswerIsInTheLanguageOfTheForm() {
    Response asked = post(FORM, parts("badge", "nonsense"), Map.of("lang", "de"));
    assertEquals("de", asked.headers().get("Content-Language"));
    assertTrue(body(asked).contains("Kein Abzeichen gefunden"), body(asked));
    Response refused = post(FORM, parts(), Map.of("lang", "ar"));
    assertTrue(body(refused).contains("<html lang=\"ar\" dir=\"rtl\">"), body(refused));
    assertTrue(body(refused).contains("action=\"/verify?lang=ar\""), body(refused));
  }

  private static void assertRefused(int status, String place, String words, Response response) {
    assertEquals(status, response.status());
    String html = body(response);
    int at = html.indexOf("<div id=\"" + place + "-error\">");
    int alert = html.indexOf("role=\"alert\">", at);
    assertTrue(at > 0 && alert > at && html.indexOf("</div>", at) > alert, html);
    assertTrue(html.substring(alert, html.indexOf("</p>", alert)).contains(words), html);
    assertPage(response);
  }

  private static void assertPage(Response response) {
    assertEquals("text/html; charset=utf-8", response.headers().get("Content-Type"));
    assertEquals("no-store", response.headers().get("Cache-Control"));
    assertEquals(
        "default-src 'none'; img-src 'self' blob:; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        response.headers().get("Content-Security-Policy"));
  }

  private Response form(String... nameAndText) {
    return post(FORM, parts(nameAndText), Map.of());
  }

  private static byte[] parts(String... nameAndText) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < nameAndText.length; i += 2) {
      body.writeBytes(
          "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(nameAndText[i], nameAndText[i + 1])
              .getBytes(UTF_8));
    }
    body.writeBytes("--limit--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }

  private Response post(String type, byte[] body, Map<String, String> query) {
    Request request =
        RequestBuilder.builder()
            .route("POST /verify")
            .path("/verify")
            .parameters(Map.of())
            .query(query)
            .repeated(Set.of())
            .headers(type.isEmpty() ? Map.of() : Map.of("content-type", type))
            .body(body)
            .build();
    return new VerifyHandler(platform())
        .routes().stream()
            .filter(route -> route.key().equals(request.route()))
            .findFirst()
            .orElseThrow()
            .answer()
            .to(request);
  }

  private interface Parts extends Site, Fetching {}

  private Parts platform() {
    return (Parts)
        Proxy.newProxyInstance(
            Parts.class.getClassLoader(),
            new Class<?>[] {Parts.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "time" -> (InstantSource) () -> Instant.parse("2026-11-24T12:00:00Z");
                  case "remoteDocuments" -> hosts;
                  case "urls" -> new PublicUrls(URI.create("https://badges.example.com"));
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  private static String body(Response response) {
    return new String(response.body(), UTF_8);
  }
}
