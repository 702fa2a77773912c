package dev.blazon.functions.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  /** Opens a folder in a process of its own, and holds it until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      DataFolder.open(Path.of(arguments[0])).servedAt(8_081);
      System.out.println("open");
      System.in.read();
    }
  }

  @TempDir private Path data;

  @Test
  void oneServerHasItAndOthersAreToldWhich() throws IOException {
    Path folder = data.resolve("8080");
    try (DataFolder first = DataFolder.open(folder)) {
      first.servedAt(8_080);
      DataFolder.InUse refused =
          assertThrows(DataFolder.InUse.class, () -> DataFolder.open(folder));
      assertEquals(
          "The data folder %s is in use by process %d, which serves port 8080."
              .formatted(folder, ProcessHandle.current().pid()),
          refused.getMessage());
    }
    DataFolder.open(folder).close();
  }

  @Test
  void whatAKilledServerHadIsFree() throws IOException, InterruptedException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = holder.inputReader()) {
      assertEquals("open", said.readLine());
      DataFolder.InUse refused = assertThrows(DataFolder.InUse.class, () -> DataFolder.open(data));
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("process " + holder.pid() + ", which serves port 8081"), message);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    DataFolder.open(data).close();
  }

  @Test
  void itAndItsKeysAreTheOwnersAloneEvenWhereTheyWereNot() throws IOException {
    Path key = data.resolve("operator-key");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(key, "operator_key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    DataFolder.open(data).close();
    assertEquals("operator_key", OperatorKey.in(data).key());
    assertEquals("rwx------", permissions(data));
    assertEquals("rw-------", permissions(key));

    Files.delete(key);
    OperatorKey made = OperatorKey.in(data);
    assertEquals(made, OperatorKey.in(data));
    assertEquals("rw-------", permissions(key));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
