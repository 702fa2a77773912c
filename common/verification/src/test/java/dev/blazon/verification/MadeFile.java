package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A generated file of the project, which follows from the code or from other files: a test says how
 * it should be, and writes it so where it is run with {@code -Drenew}.
 */
public final class MadeFile {
  private MadeFile() {}

  /** Whether the tests are run with {@code -Drenew}, to write such files anew. */
  public static boolean isRenewing() {
    return System.getProperty("renew") != null;
  }

  /**
   * Fails where a file is not as it should be, and names the lines; writes it, where that is asked.
   *
   * @param path from the project's folder
   * @param made what the file should hold
   */
  public static void assertIs(String path, String made) throws IOException {
    Path file = ProjectFolder.find().resolve(path);
    if (isRenewing()) {
      Files.writeString(file, made);
      return;
    }
    List<String> is = Files.readString(file).lines().toList();
    List<String> should = made.lines().toList();
    assertEquals(
        List.of(),
        should.stream().filter(line -> !is.contains(line)).toList(),
        () -> path + " lacks these lines; a run with -Drenew writes them");
    assertEquals(made, Files.readString(file), () -> path + ": a run with -Drenew mends it");
  }
}
