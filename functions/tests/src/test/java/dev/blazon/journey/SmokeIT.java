package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/operating/smoke.sh}, which operators run against what they have deployed. */
@Timeout(300)
class SmokeIT {
  @TempDir private Path data;

  @Test
  void allIsWellWithTheLocalServer() throws Exception {
    try (Scene scene = new Scene(data, InstantSource.system())) {
      Ended reading = smoke(scene.server().url().toString(), "");
      assertEquals(0, reading.code(), reading.output());
      assertTrue(reading.output().contains("read only"), reading.output());

      Ended whole = smoke(scene.server().url().toString(), scene.server().operatorKey());
      assertEquals(0, whole.code(), whole.output());
      assertTrue(whole.output().endsWith("all is well\n"), whole.output());
      assertFalse(whole.output().contains(scene.server().operatorKey()));
    }
  }

  @Test
  void whatIsAmissIsNamed() throws Exception {
    try (Scene scene = new Scene(data, InstantSource.system())) {
      Ended refused = smoke(scene.server().url().toString(), "not-the-operators-key");
      assertEquals(1, refused.code(), refused.output());
      assertTrue(
          refused.output().contains("FAILED: the operator makes an issuer: 401"), refused.output());
    }
  }

  private record Ended(int code, String output) {}

  private static Ended smoke(String url, String operatorKey)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash", Machine.project().resolve("docs/operating/smoke.sh").toString(), url)
            .redirectErrorStream(true);
    builder.environment().put("OPERATOR_KEY", operatorKey);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
