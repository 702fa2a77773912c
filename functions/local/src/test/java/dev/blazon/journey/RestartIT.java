package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.functions.local.demo.Demo;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the local server keeps, and the demo that it starts with. */
class RestartIT {
  private final TestClock clock = new TestClock();

  @Test
  void theDemoShowsAnActiveARevokedAndAnExpiredBadgeAndOutlivesARestart(@TempDir Path data)
      throws IOException {
    Demo first;
    int port;
    String operatorKey;
    try (Scene scene = new Scene(data, clock)) {
      port = scene.server().url().getPort();
      operatorKey = scene.server().operatorKey();
      first = Demo.of(scene.server(), data, clock.instant());
      assertShown(scene, first);
    }
    try (Scene scene = new Scene(data, port, clock)) {
      assertEquals(first, Demo.of(scene.server(), data, clock.instant()));
      assertEquals(operatorKey, scene.server().operatorKey());
      assertShown(scene, first);
      scene.stranger().with(first.apiKey()).get("/v1/badges/" + first.badge()).expect(200);
    }
  }

  private static void assertShown(Scene scene, Demo demo) {
    URI url = scene.server().url();
    assertEquals("VALID", verdict(scene, url, demo.active()));
    assertEquals("VALID", verdict(scene, url, demo.spare()));
    assertEquals("REVOKED", verdict(scene, url, demo.revoked()));
    assertEquals("EXPIRED", verdict(scene, url, demo.expired()));
    scene.stranger().get("/assertions/" + demo.active() + "/image").expect(200);
  }

  private static String verdict(Scene scene, URI url, String assertion) {
    return scene.verifyUrl(url + "/assertions/" + assertion).path("verdict").asText();
  }
}
