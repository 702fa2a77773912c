package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** 1EdTech's own validator agrees with ours at every step of the same four years. */
@RequiresTier(Tier.OFFICIAL_VALIDATOR)
class FourYearsIT extends FourYearsTest {
  private static final String ORIGIN = "https://badges.example.org";

  private HttpServer server;
  private OfficialValidator validator;

  @BeforeEach
  void serve() throws IOException, UnavailableException {
    validator = OfficialValidator.find();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      FetchResult found =
          lives
              .documents()
              .fetch(
                  URI.create(ORIGIN + path),
                  Content.JSON,
                  new FetchBudget(lives::now, FetchLimits.STANDARD));
      if (path.endsWith("/image")) {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(image());
      } else if (found instanceof FetchResult.Fetched fetched) {
        exchange.getResponseHeaders().set("Content-Type", fetched.mediaType());
        exchange.sendResponseHeaders(fetched.status(), 0);
        exchange.getResponseBody().write(fetched.body());
      }
    }
  }

  private static byte[] image() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private OfficialValidator.Verdict official(URI url) {
    return validator.verdictAt(
        // At the very moment of its end, a badge is good for the official one still.
        lives.now().plusSeconds(1),
        url,
        Map.of(ORIGIN, "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @Override
  void agreeOf(String endorsement, boolean valid) {
    OfficialValidator.Verdict official = official(URI.create(endorsement));
    assertEquals(valid, official.valid(), official.errors()::toString);
  }

  @Override
  void agree(String id, Verdict verdict) {
    OfficialValidator.Verdict official = official(lives.url(id));
    boolean valid =
        switch (verdict) {
          case VALID -> true;
          case EXPIRED, REVOKED, INVALID, UNVERIFIABLE -> false;
        };
    assertEquals(valid, official.valid(), official.errors()::toString);
  }
}
