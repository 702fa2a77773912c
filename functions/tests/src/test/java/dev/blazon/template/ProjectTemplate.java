package dev.blazon.template;

import dev.blazon.tiers.Machine;
import dev.blazon.tiers.SamCli;
import dev.blazon.tiers.UnavailableException;
import java.nio.file.Path;

/** Transforms the project's own template once for all tests. */
final class ProjectTemplate {

  static final Path PROJECT = Machine.project();

  static final SamTransform TRANSFORM = new ScriptedSamTransform(python());

  private static final TransformedTemplate TEMPLATE =
      TransformedTemplate.parse(TRANSFORM.transform(PROJECT.resolve("template.yaml")));

  private ProjectTemplate() {}

  static TransformedTemplate transformed() {
    return TEMPLATE;
  }

  private static Path python() {
    try {
      return SamCli.find().python();
    } catch (UnavailableException e) {
      throw new IllegalStateException("a test that needs the tier SAM_CLI has to say so", e);
    }
  }
}
