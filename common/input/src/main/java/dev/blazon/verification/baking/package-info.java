/** Bakes the badge that a link leads to into an image that somebody sends. */
@NullMarked
package dev.blazon.verification.baking;

import org.jspecify.annotations.NullMarked;
