package dev.blazon.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Status;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table "What is true of an Assertion" says of each status what its documents answer. */
class StatusTableTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+)\\b");

  @Test
  void everyStatusHasARow() throws IOException {
    String page = Files.readString(Machine.project().resolve("docs/architecture.md"));
    Set<String> rows =
        ROW.matcher(page)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Arrays.stream(Status.values())
            .map(Status::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        rows);
  }
}
