package dev.blazon.browser;

import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of the tier BROWSER, whose methods are given the {@link Browser} when they ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// Most calls of Playwright end by themselves after half a minute, but for a script that waits.
@Timeout(2 * 60)
@RequiresTier(Tier.BROWSER)
@ExtendWith(SharedParts.class)
// Beside other tests, and one after the other: they share the browser.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
@interface InBrowser {}
