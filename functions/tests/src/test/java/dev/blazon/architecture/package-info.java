/**
 * Tests of the architecture and the house rules: which package may import which, and what a handler
 * looks like.
 */
@NullMarked
package dev.blazon.architecture;

import org.jspecify.annotations.NullMarked;
