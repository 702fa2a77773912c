/** Does what has fallen due, on a schedule. */
@NullMarked
package dev.blazon.functions.sweep;

import org.jspecify.annotations.NullMarked;
