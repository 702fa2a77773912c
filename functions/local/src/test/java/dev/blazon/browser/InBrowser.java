package dev.blazon.browser;

import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the tier BROWSER, whose methods are given the {@link Browser} when they ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RequiresTier(Tier.BROWSER)
@ExtendWith(SharedParts.class)
@interface InBrowser {}
