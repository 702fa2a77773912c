package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    MadeFile.assertIs("docs/verifier-comparison.md", ComparisonPage.text());
  }
}
