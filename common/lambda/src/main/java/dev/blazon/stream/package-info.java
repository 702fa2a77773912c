/**
 * The table's change stream as the functions see it: {@link dev.blazon.stream.StreamFunction} hands
 * on one change after the other and reports each that failed, and what came later of the same
 * thing, so that Lambda sends those again.
 */
@NullMarked
package dev.blazon.stream;

import org.jspecify.annotations.NullMarked;
