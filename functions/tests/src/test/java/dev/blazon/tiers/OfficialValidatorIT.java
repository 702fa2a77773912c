package dev.blazon.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.tiers.OfficialValidator.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The validator can be asked here and its answer is its own: it tells good from bad, and sees what
 * a server says now.
 */
@RequiresTier(Tier.OFFICIAL_VALIDATOR)
class OfficialValidatorIT {
  private static final String ORIGIN = "https://badges.example.org";

  private static HttpServer server;
  private static OfficialValidator validator;

  @BeforeAll
  static void serve() throws IOException, UnavailableException {
    validator = OfficialValidator.find();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", OfficialValidatorIT::answer);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String name = "hosted-badge" + exchange.getRequestURI().getPath() + ".json";
    try (exchange;
        InputStream document = OfficialValidatorIT.class.getResourceAsStream(name)) {
      if (document == null) {
        byte[] gone = "{\"revoked\":true}".getBytes(UTF_8);
        exchange.sendResponseHeaders(410, gone.length);
        exchange.getResponseBody().write(gone);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/ld+json");
      exchange.sendResponseHeaders(200, 0);
      document.transferTo(exchange.getResponseBody());
    }
  }

  private static Verdict verdict(String path, @Nullable String recipient) {
    String local = "http://127.0.0.1:" + server.getAddress().getPort();
    return validator.verdict(URI.create(ORIGIN + path), Map.of(ORIGIN, local), recipient);
  }

  @Test
  void aHostedBadgeIsValid() {
    assertEquals(
        new Verdict(true, List.of(), List.of()),
        verdict("/assertion", "{\"email\":\"learner@example.org\"}"));
  }

  @Test
  void anotherRecipientIsRefusedByName() {
    Verdict verdict = verdict("/assertion", "{\"email\":\"other@example.org\"}");

    assertFalse(verdict.valid());
    assertTrue(verdict.errors().get(0).contains("other@example.org"), verdict.errors()::toString);
  }

  @Test
  void aGoneBadgeIsNotValid() {
    assertFalse(verdict("/revoked", null).valid());
  }

  @Test
  void aHostThatIsNotMappedIsOutOfReach() {
    Verdict verdict =
        validator.verdict(URI.create("https://elsewhere.example.org/assertion"), Map.of(), null);

    assertFalse(verdict.valid());
  }
}
