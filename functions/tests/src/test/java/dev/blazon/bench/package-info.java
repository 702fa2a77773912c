/**
 * Benchmarks of baking and verifying ({@code mvn -Pbench}): measured by JMH, and set beside the
 * reference implementations in Python, which do the same work in the same run. Compiled with the
 * tests so that it cannot rot, and run by nothing else.
 */
@NullMarked
package dev.blazon.bench;

import org.jspecify.annotations.NullMarked;
