package dev.blazon.bench.cold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bench.report.Goal;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdRowsTest {
  @TempDir private Path folder;

  @Test
  void everyFunctionOfTheTemplateHasAnEvent() throws IOException {
    Path template = Machine.project().resolve("template.yaml");
    assertEquals(Deployment.of(Template.read(template)).functions().keySet(), Choice.ALL.keySet());
  }

  @Test
  void everyEventIsThere() throws IOException {
    for (Deployed function : Deployed.all()) {
      Path event = Machine.project().resolve("events/" + function.event() + ".json");
      assertEquals(true, Files.exists(event), function.event());
    }
  }

  @Test
  void theShareOfAProcessorIsLambdas() {
    assertEquals(29, ColdSettings.percent(512));
    assertEquals(58, ColdSettings.percent(1_024));
  }

  @Test
  void lookupHasGoalsInBothPackagings() throws IOException {
    Deployed lookup = Deployed.all().getFirst();
    assertEquals(
        List.of(Goal.atMost(ColdRows.TIMES, 6), Goal.atMost(ColdRows.ZIP, 6)),
        ColdRows.goals(lookup, Packaging.MANAGED));
    assertEquals(
        List.of(Goal.atMost(ColdRows.TIMES, 1), Goal.atMost(ColdRows.MEMORY_TIMES, 1.3)),
        ColdRows.goals(lookup, Packaging.FAST));
  }

  @Test
  void aZipIsWeighedWithoutBeingKept() throws IOException {
    Files.write(folder.resolve("zeros"), new byte[1_000_000]);
    assertEquals(0.001, ZipSize.megabytes(folder), 0.0005);
  }

  @Test
  void thePeakOfMemoryIsReadOfTheKernel() throws IOException {
    Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmHWM:\t    2048 kB\n");
    assertEquals(2.0, Memory.peakMegabytes(status));
    assertEquals(Double.NaN, Memory.peakMegabytes(folder.resolve("gone")));
  }
}
