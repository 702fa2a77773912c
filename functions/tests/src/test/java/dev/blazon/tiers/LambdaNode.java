package dev.blazon.tiers;

import java.nio.file.Path;
import java.util.List;

/**
 * Installs AWS's SDK for Node.js in the versions of {@code lambda-node/package-lock.json}, and
 * bundles a Lambda function with it, which a benchmark runs.
 *
 * @param node the program that runs it
 * @param bundle the function with all that it needs, one file in a folder of its own
 */
public record LambdaNode(Path node, Path bundle) {
  /**
   * The function, installed and bundled.
   *
   * @throws UnavailableException when there is no Node.js, or its packages cannot be had
   */
  public static LambdaNode find() throws UnavailableException {
    NodePackages packages =
        NodePackages.install("lambda-node", List.of("lookup.js"), "AWS's SDK for Node.js");
    Path folder = packages.folder();
    Path bundle = folder.resolve("bundle/lookup.cjs");
    Program bundling =
        Program.of(
            folder.resolve("node_modules/.bin/esbuild"),
            folder.resolve("lookup.js").toString(),
            "--bundle",
            "--minify",
            "--platform=node",
            "--target=node20",
            "--format=cjs",
            "--outfile=" + bundle);
    if (!bundling.run(NodePackages.LIMIT).succeeded()) {
      throw new UnavailableException("esbuild could not bundle the function for Node.js");
    }
    return new LambdaNode(packages.node(), bundle);
  }
}
