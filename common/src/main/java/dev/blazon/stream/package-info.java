/**
 * The table's change stream as the functions see it: {@link dev.blazon.stream.StreamFunction} hands
 * on one change after the other and reports the first that failed, so that Lambda begins again
 * there.
 */
@NullMarked
package dev.blazon.stream;

import org.jspecify.annotations.NullMarked;
