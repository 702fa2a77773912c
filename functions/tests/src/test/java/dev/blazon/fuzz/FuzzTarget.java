package dev.blazon.fuzz;

import java.nio.file.Path;

/** Lists the fuzz targets, each with its seed inputs. */
public enum FuzzTarget {
  /** Images that mean to be PNGs. */
  PNG(PngFuzz.class, FuzzTarget.SEEDS + "png"),
  /** Images that mean to be SVGs, and uploads of them. */
  SVG(SvgFuzz.class, "common/baking/src/test/resources/dev/blazon/baking/svg"),
  /** Tokens, and keys to check them with. */
  JWS(JwsFuzz.class, FuzzTarget.SEEDS + "jws"),
  /** Documents, as they are read and as the verifier meets them. */
  JSON(JsonFuzz.class, FuzzTarget.SEEDS + "json"),
  /** Addresses, and what a host answers with. */
  URL(UrlFuzz.class, FuzzTarget.SEEDS + "url");

  private static final String SEEDS = "functions/tests/src/test/resources/dev/blazon/fuzz/";

  private final Class<?> type;
  private final String seeds;

  FuzzTarget(Class<?> type, String seeds) {
    this.type = type;
    this.seeds = seeds;
  }

  /** The class that Jazzer is given. */
  public Class<?> type() {
    return type;
  }

  /**
   * The folder of the seeds, to any depth: each file is one input, and a finding becomes one.
   *
   * @param project the folder of the project
   */
  public Path seeds(Path project) {
    return project.resolve(seeds);
  }

  /** Runs one input; throws what a fuzzer would report. */
  void run(byte[] input) {
    switch (this) {
      case PNG -> PngFuzz.fuzzerTestOneInput(input);
      case SVG -> SvgFuzz.fuzzerTestOneInput(input);
      case JWS -> JwsFuzz.fuzzerTestOneInput(input);
      case JSON -> JsonFuzz.fuzzerTestOneInput(input);
      case URL -> UrlFuzz.fuzzerTestOneInput(input);
    }
  }
}
