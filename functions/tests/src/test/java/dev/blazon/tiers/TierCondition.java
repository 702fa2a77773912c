package dev.blazon.tiers;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * JUnit condition behind {@link RequiresTier}: skips a test whose tier is not available, or fails
 * it with {@code -Dtiers=required}.
 */
final class TierCondition implements ExecutionCondition {
  private static final ConditionEvaluationResult RUN =
      ConditionEvaluationResult.enabled("available");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean required = System.getProperty("tiers", "").equals("required");
    return AnnotationSupport.findAnnotation(context.getElement(), RequiresTier.class)
        .map(RequiresTier::value)
        .map(tier -> decide(tier, tier.missing(), required))
        .orElse(RUN);
  }

  /**
   * Runs the tests, or says why not.
   *
   * @throws AssertionError when the tier is missing and must not be
   */
  static ConditionEvaluationResult decide(Tier tier, Optional<String> missing, boolean required) {
    if (missing.isEmpty()) {
      return RUN;
    }
    String line = "tier %s did not run: %s".formatted(tier, missing.get());
    if (required) {
      throw new AssertionError(line);
    }
    return ConditionEvaluationResult.disabled(line);
  }
}
