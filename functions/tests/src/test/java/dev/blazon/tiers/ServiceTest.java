package dev.blazon.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;

  private Service shell(String script) {
    return Program.of(Path.of("/bin/sh"), "-c", script).start(folder.resolve("shell.log"));
  }

  @Test
  void whatAServiceStartedEndsWithIt() throws Exception {
    Service service = shell("sleep 300 & echo $!; wait");
    service.awaitReady(() -> service.printed().endsWith("\n"), LIMIT);
    ProcessHandle child = ProcessHandle.of(Long.parseLong(service.printed().strip())).orElseThrow();
    assertTrue(child.isAlive());

    service.close();

    assertFalse(child.isAlive());
  }

  @Test
  void oneThatEndsAtItsStartIsSaidWithItsLastWords() {
    Service service = shell("echo the port is taken; exit 1");

    UnavailableException refusal =
        assertThrows(UnavailableException.class, () -> service.awaitReady(() -> false, LIMIT));

    assertTrue(refusal.reason().contains("the port is taken"), refusal::reason);
  }

  @Test
  void aProgramThatTakesTooLongIsStopped() {
    Program.Ending ending = Program.of(Path.of("/bin/sleep"), "300").run(Duration.ofSeconds(1));

    assertEquals(124, ending.exitCode());
  }
}
