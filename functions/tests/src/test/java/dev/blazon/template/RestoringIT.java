package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/operating.md says about restoring the table. */
@RequiresTier(Tier.SAM_CLI)
class RestoringIT {
  private static final Pattern STOPPED = Pattern.compile("for function in ([\\w ]+); do");
  private static final Set<String> WRITES =
      Set.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");

  private final TransformedTemplate template = ProjectTemplate.transformed();

  /**
   * What is written while a table is restored is lost, an erasure too. {@code authorize} goes on:
   * it writes when a key was last used, and reading needs it.
   */
  @Test
  void allThatWritesIsStopped() throws IOException {
    Matcher said =
        STOPPED.matcher(Files.readString(Machine.project().resolve("docs/operating.md")));
    assertTrue(said.find(), "no list");
    Set<String> stopped = new TreeSet<>(List.of(said.group(1).split(" ")));
    stopped.add("Authorize");
    Set<String> writing = new TreeSet<>();
    for (Resource function : template.functions()) {
      boolean writes =
          template.statementsOf(function.id()).stream()
              .anyMatch(statement -> !Collections.disjoint(statement.actions(), WRITES));
      if (writes) {
        writing.add(function.id().replaceAll("Function$", ""));
      }
    }
    assertEquals(writing, stopped);
  }
}
