package dev.blazon.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell script plays Python, and writes down what it is asked. */
class PythonEnvironmentsTest {
  @TempDir Path folder;

  private PythonEnvironments environments;

  @BeforeEach
  void playPython() throws IOException {
    Path script = folder.resolve("python");
    Files.writeString(
        script,
        """
        #!/bin/sh
        echo "$2 $3" >>"%1$s/asked"
        if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi
        if [ "$2" = pip ] && [ -f "%1$s/broken" ]; then echo 'no such package'; exit 1; fi
        """
            .formatted(folder));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    PythonInterpreter python = new PythonInterpreter(script, "3.11");
    environments = new PythonEnvironments(folder.resolve("cache"), wanted -> Optional.of(python));
  }

  private long timesMade() throws IOException {
    try (var asked = Files.lines(folder.resolve("asked"))) {
      return asked.filter(line -> line.startsWith("venv")).count();
    }
  }

  @Test
  void anEnvironmentIsMadeOnce() throws Exception {
    PythonEnvironment first = environments.get(PythonLock.SAM);
    PythonEnvironment second = environments.get(PythonLock.SAM);

    assertEquals(first, second);
    assertEquals(1, timesMade());
  }

  @Test
  void twoAtOnceMakeItOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      var results =
          threads.invokeAll(
              List.of(
                  () -> environments.get(PythonLock.SAM), () -> environments.get(PythonLock.SAM)));
      assertEquals(results.get(0).get(), results.get(1).get());
    }

    assertEquals(1, timesMade());
  }

  @Test
  void oneThatWasCutShortIsMadeAnew() throws Exception {
    Path home = environments.get(PythonLock.SAM).home();
    Files.delete(home.resolve("complete"));
    Path remains = Files.writeString(home.resolve("half-written"), "");

    environments.get(PythonLock.SAM);

    assertFalse(Files.exists(remains));
    assertEquals(2, timesMade());
  }

  @Test
  void aPackageThatCannotBeHadIsSaidWithTheLogsPlace() throws Exception {
    Files.writeString(folder.resolve("broken"), "");

    UnavailableException refusal =
        assertThrows(UnavailableException.class, () -> environments.get(PythonLock.SAM));

    Path log = Path.of(refusal.reason().replaceAll(".*\\(log: (.*)\\)", "$1"));
    assertTrue(Files.readString(log).contains("no such package"), refusal::reason);
    Files.delete(folder.resolve("broken"));
    environments.get(PythonLock.SAM);
    assertEquals(2, timesMade());
  }

  @Test
  void aMachineWithoutPythonIsToldWhichOneIsWanted() {
    PythonEnvironments none = new PythonEnvironments(folder, wanted -> Optional.empty());

    UnavailableException refusal =
        assertThrows(UnavailableException.class, () -> none.get(PythonLock.LOCALSTACK));

    assertEquals("no Python 3.13 with venv on this machine", refusal.reason());
  }

  @Test
  void eachLockAndEachPythonHasAFolderOfItsOwn() {
    assertNotEquals(PythonLock.SAM.folderName("3.11"), PythonLock.SAM.folderName("3.12"));
    assertNotEquals(PythonLock.SAM.folderName("3.11"), PythonLock.LOCALSTACK.folderName("3.11"));
  }
}
