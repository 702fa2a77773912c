package dev.blazon.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

class TierConditionTest {
  private static final Optional<String> MISSING = Optional.of("no Python 3.13 on this machine");
  private static final String LINE = "tier LOCALSTACK did not run: no Python 3.13 on this machine";

  @Test
  void anAvailableTierRuns() {
    assertFalse(TierCondition.decide(Tier.LOCALSTACK, Optional.empty(), true).isDisabled());
  }

  @Test
  void aMissingTierIsSkippedAndSaysWhy() {
    ConditionEvaluationResult result = TierCondition.decide(Tier.LOCALSTACK, MISSING, false);

    assertTrue(result.isDisabled());
    assertEquals(Optional.of(LINE), result.getReason());
  }

  @Test
  void aMissingTierThatIsRequiredFails() {
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> TierCondition.decide(Tier.LOCALSTACK, MISSING, true));

    assertEquals(LINE, failure.getMessage());
  }
}
