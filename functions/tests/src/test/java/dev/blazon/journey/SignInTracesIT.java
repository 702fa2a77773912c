package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.platform.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in leaves no address, no token and no network address anywhere but in the mail. */
class SignInTracesIT {
  @TempDir private Path data;

  @Test
  void whoSignsInIsNamedNowhere() throws IOException {
    List<String> traces = new ArrayList<>(List.of("zenobia", "stranger-to-all", "198.51.100.7"));
    try (Scene scene = new Scene(data, Site.systemTime())) {
      Scene.Issuer issuer = scene.issuer("Academy");
      String id =
          issuer
              .award(issuer.badge(""), "{\"recipient\": {\"email\": \"zenobia@example.org\"}}")
              .path("id")
              .asText();
      new Learner(scene, "stranger-to-all@example.org", "198.51.100.7").asks().expect(200);
      Learner learner = new Learner(scene, "zenobia@example.org", "198.51.100.7");
      learner.asks().expect(200);
      // One is used, and one is left in the table.
      String used = learner.token();
      learner.asks().expect(200);
      traces.addAll(List.of(used, learner.token()));
      learner.opens(used).expect(303);
      learner.chooses(id, "PRIVATE", false).expect(303);
    }
    ServerFolder folder = new ServerFolder(data);
    List<String> items = folder.items();
    assertTrue(items.stream().anyMatch(item -> item.contains("SIGNIN#")), "a link is left");
    assertTrue(items.stream().anyMatch(item -> item.contains("PRESENTATION#")));
    folder.assertNoTrace(traces);
    assertEquals(5, traces.size());
  }
}
