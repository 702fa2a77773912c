package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.demo.Demo;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
      assertSecret(data);
    }
    try (Scene scene = new Scene(data, port, clock)) {
      assertEquals(first, Demo.of(scene.server(), data, clock.instant()));
      assertEquals(operatorKey, scene.server().operatorKey());
      assertShown(scene, first);
      scene.stranger().with(first.apiKey()).get("/v1/badges/" + first.badge()).expect(200);
    }
  }

  /** What somebody could issue badges with is for the owner alone. */
  private static void assertSecret(Path data) throws IOException {
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    List<Path> secrets =
        new ArrayList<>(List.of(data.resolve("operator-key"), data.resolve("demo.json")));
    try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
      secrets.addAll(keys.filter(file -> !file.toString().endsWith(".draft")).toList());
    }
    // The key of links in mails is made with the first mail, which may still be on its way.
    List<Path> certain =
        Stream.of("issuer-signing-key.pem", "mac.key", "contacts.key")
            .map(data.resolve("keys")::resolve)
            .toList();
    assertTrue(secrets.containsAll(certain), secrets::toString);
    for (Path secret : secrets) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)),
          secret.toString());
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
