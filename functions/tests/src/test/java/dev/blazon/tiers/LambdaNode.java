package dev.blazon.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;

/**
 * Installs AWS's SDK for Node.js in the versions of {@code lambda-node/package-lock.json}, and
 * bundles a Lambda function with it, which a benchmark runs.
 *
 * @param node the program that runs it
 * @param bundle the function with all that it needs, one file in a folder of its own
 */
public record LambdaNode(Path node, Path bundle) {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * The function, installed and bundled.
   *
   * @throws UnavailableException when there is no Node.js, or its packages cannot be had
   */
  public static LambdaNode find() throws UnavailableException {
    Path node = required("node");
    Path npm = required("npm");
    Path folder = Machine.cache().resolve("lambda-node");
    try {
      Files.createDirectories(folder);
      for (String file : new String[] {"package.json", "package-lock.json", "lookup.js"}) {
        try (InputStream stream = LambdaNode.class.getResourceAsStream("lambda-node/" + file)) {
          Files.copy(
              Objects.requireNonNull(stream, file),
              folder.resolve(file),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    succeed(
        Program.of(npm, "ci", "--prefix", folder.toString(), "--no-audit", "--no-fund"),
        "npm could not install AWS's SDK for Node.js");
    Path bundle = folder.resolve("bundle/lookup.cjs");
    succeed(
        Program.of(
            folder.resolve("node_modules/.bin/esbuild"),
            folder.resolve("lookup.js").toString(),
            "--bundle",
            "--minify",
            "--platform=node",
            "--target=node20",
            "--format=cjs",
            "--outfile=" + bundle),
        "esbuild could not bundle the function for Node.js");
    return new LambdaNode(node, bundle);
  }

  private static void succeed(Program program, String otherwise) throws UnavailableException {
    if (!program.run(LIMIT).succeeded()) {
      throw new UnavailableException(otherwise);
    }
  }

  private static Path required(String program) throws UnavailableException {
    return Machine.program(program)
        .orElseThrow(() -> new UnavailableException("there is no " + program));
  }
}
