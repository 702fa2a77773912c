package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.PublicUrls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnCookieTest {
  private final OwnCookie safe = at("https://badges.example.org");
  private final OwnCookie local = at("http://localhost:8080");

  @Test
  void atHttpsNoOtherHostCanSetIt() {
    assertEquals(
        "__Host-blazon-x=a.b; Max-Age=1200; Path=/; HttpOnly; SameSite=Lax; Secure",
        set(safe.kept(Response.noContent(), "a.b", Duration.ofMinutes(20))));
    assertEquals(
        "blazon-x=a.b; Max-Age=1200; Path=/; HttpOnly; SameSite=Lax",
        set(local.kept(Response.noContent(), "a.b", Duration.ofMinutes(20))));
  }

  @Test
  void itIsForgottenAtOnceByItsNameAndAttributes() {
    assertEquals(
        "__Host-blazon-x=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
        set(safe.gone(Response.noContent())));
    assertEquals(
        "blazon-x=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
        set(local.gone(Response.noContent())));
  }

  @Test
  void onlyValuesOfItsWholeNameAreRead() {
    String header = "blazon-x=1;  __Host-blazon-x=2=3 ; __Host-blazon-xy=4; __Host-blazon-x=;; =";
    assertEquals(List.of("2=3", ""), safe.values(request(Map.of("cookie", header))).toList());
    assertEquals(List.of("1"), local.values(request(Map.of("cookie", header))).toList());
    assertEquals(List.of(), safe.values(request(Map.of())).toList());
  }

  private static OwnCookie at(String base) {
    return new OwnCookie("blazon-x", new PublicUrls(URI.create(base)));
  }

  private static String set(Response response) {
    return response.headers().getOrDefault("Set-Cookie", "");
  }

  private static Request request(Map<String, String> headers) {
    return RequestBuilder.builder()
        .route("GET /my")
        .path("/my")
        .parameters(Map.of())
        .query(Map.of())
        .repeated(Set.of())
        .headers(headers)
        .body(new byte[0])
        .caller(null)
        .build();
  }
}
