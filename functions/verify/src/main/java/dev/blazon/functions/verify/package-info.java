/** Verifies anyone's badges. */
@NullMarked
package dev.blazon.functions.verify;

import org.jspecify.annotations.NullMarked;
