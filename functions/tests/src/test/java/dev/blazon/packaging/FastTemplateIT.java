package dev.blazon.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.SamCli;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template of the fast packaging passes AWS's own checks, cfn-lint's among them. */
@RequiresTier(Tier.SAM_CLI)
class FastTemplateIT {
  @TempDir private Path folder;

  @Test
  void samValidates() throws Exception {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, FastTemplate.of(project(), FastFunction.all(), "arm64", "../").text());

    assertEquals("", SamCli.find().validate(file));
  }

  /** Where nothing is found to be rewritten, nothing may be deployed as if it were. */
  @Test
  void aTemplateThatIsOtherwiseIsRefused() throws Exception {
    String moved = project().replace("functions/lookup/target/lambda", "elsewhere");

    assertThrows(
        IOException.class, () -> FastTemplate.of(moved, FastFunction.all(), "arm64", "../"));
  }

  private static String project() throws IOException {
    return Files.readString(Machine.project().resolve("template.yaml"));
  }
}
