package dev.blazon.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Links a Java runtime with the modules that functions need, from the JDK that this runs on. */
final class JavaRuntime {
  private JavaRuntime() {}

  /**
   * Links it into a folder that is not there yet.
   *
   * @param modules their names, with commas between them; what libraries name beyond these, no
   *     function reaches
   * @return the folder
   */
  static Path link(Path folder, String modules) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                    "--add-modules",
                    modules,
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    folder.toString()))
            .inheritIO()
            .start();
    if (process.waitFor() != 0 || !Files.exists(folder.resolve("bin/java"))) {
      throw new IOException("jlink ended with " + process.exitValue());
    }
    return folder;
  }
}
