/**
 * The Lambda functions that set the artwork of badges, uploaded or composed from a design, and that
 * preview designs.
 */
@NullMarked
package dev.blazon.functions.artwork;

import org.jspecify.annotations.NullMarked;
