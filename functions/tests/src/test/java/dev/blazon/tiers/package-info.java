/**
 * The tiers of tests that need more than a JVM, and what makes each of them available by itself: a
 * browser, LocalStack, 1EdTech's validator, the SAM CLI and SAM local.
 *
 * <p>A test class names its tier with {@link dev.blazon.tiers.RequiresTier}. What a tier needs is
 * taken from the machine where it is there, and otherwise fetched from the package registries into
 * a cache folder ({@code ~/.cache/blazon}, or {@code -Dblazon.cache=}). Where that cannot be, the
 * tests are skipped and one line says why; with {@code -Dtiers=required} they fail instead.
 */
@NullMarked
package dev.blazon.tiers;

import org.jspecify.annotations.NullMarked;
