package dev.blazon.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The template passes AWS's own checks. */
@RequiresTier(Tier.SAM_CLI)
class TemplateLintIT {
  private static final Path TEMPLATE = Machine.project().resolve("template.yaml");

  @Test
  void samValidates() throws UnavailableException {
    assertEquals("", SamCli.find().validate(TEMPLATE));
  }

  @Test
  void cfnLintPasses() throws UnavailableException {
    assertEquals("", SamCli.find().cfnLint(TEMPLATE));
  }
}
