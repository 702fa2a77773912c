/**
 * Makes the fast packaging of functions: a runtime of their own, which {@code mvn -q -Pfast} leaves
 * in {@code target/fast} of each.
 */
@NullMarked
package dev.blazon.packaging;

import org.jspecify.annotations.NullMarked;
