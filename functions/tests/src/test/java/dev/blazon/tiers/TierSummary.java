package dev.blazon.tiers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints one line a tier at the end of a run: how many of its tests ran, or why none did. */
public final class TierSummary implements TestExecutionListener {
  private final Map<Tier, Integer> ran = new EnumMap<>(Tier.class);
  private final Map<Tier, Integer> failed = new EnumMap<>(Tier.class);

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    // Counted from the class on, so that a tier whose every test is skipped is not passed over in
    // silence.
    tier(test).ifPresent(tier -> ran.merge(tier, test.isTest() ? 1 : 0, Integer::sum));
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    tier(test).ifPresent(tier -> ran.merge(tier, 0, Integer::sum));
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      tier(test).ifPresent(tier -> failed.merge(tier, 1, Integer::sum));
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    ran.forEach((tier, tests) -> System.out.println(line(tier, tests)));
  }

  private String line(Tier tier, int tests) {
    return tier.missing()
        .map(reason -> "tier %s did not run: %s".formatted(tier, reason))
        .orElseGet(
            () ->
                "tier %s: ran, %d tests, %d failed"
                    .formatted(tier, tests, failed.getOrDefault(tier, 0)));
  }

  private static Optional<Tier> tier(TestIdentifier test) {
    return test.getSource()
        .flatMap(
            source ->
                switch (source) {
                  case MethodSource method -> Optional.<Class<?>>of(method.getJavaClass());
                  case ClassSource type -> Optional.<Class<?>>of(type.getJavaClass());
                  default -> Optional.empty();
                })
        .flatMap(TierSummary::tier);
  }

  /** Nested classes belong to their outer class's tier. */
  private static Optional<Tier> tier(Class<?> type) {
    Optional<Tier> own =
        AnnotationSupport.findAnnotation(type, RequiresTier.class).map(RequiresTier::value);
    return own.or(
        () -> Optional.<Class<?>>ofNullable(type.getEnclosingClass()).flatMap(TierSummary::tier));
  }
}
