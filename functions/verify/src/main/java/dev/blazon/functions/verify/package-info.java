/** The function that verifies badges, ours and anybody else's. */
@NullMarked
package dev.blazon.functions.verify;

import org.jspecify.annotations.NullMarked;
