package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No case without the official verdict, no difference without its reason, and a page that says so.
 */
class ComparisonTest {
  @Test
  void everyCaseIsListedAndEveryDifferenceExplained() {
    assertEquals(List.of(), Comparison.faults());
  }

  @Test
  void thePageSaysWhatTheListsSay() throws IOException {
    Path project = ProjectFolder.find();
    Path made = project.resolve("common/target/verifier-comparison.md");
    Files.createDirectories(made.getParent());
    Files.writeString(made, ComparisonPage.text());

    assertEquals(
        ComparisonPage.text(),
        Files.readString(project.resolve("docs/verifier-comparison.md")),
        () -> "the page as it should be stands in " + made);
  }
}
