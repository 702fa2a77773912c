/**
 * Bakes Open Badges 2.0 Assertions into PNG and SVG images, reads them out again, and decides what
 * may be uploaded as such an image. Pixels are never decoded; everything but the Assertion is kept
 * as it stands. {@link dev.blazon.baking.Baking} is the way in, {@link
 * dev.blazon.baking.SvgSanitizer} the way in for uploads, {@link dev.blazon.baking.UnreadableImage}
 * the one refusal.
 */
@NullMarked
package dev.blazon.baking;

import org.jspecify.annotations.NullMarked;
