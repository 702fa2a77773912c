package dev.blazon.tiers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class only where their tier is available. Elsewhere they are skipped with the
 * reason, or fail when the system property {@code tiers} is {@code required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TierCondition.class)
public @interface RequiresTier {
  /** The tier without which the test is skipped. */
  Tier value();
}
