/** TODO. */
@NullMarked
package dev.blazon.functions.sweep;

import org.jspecify.annotations.NullMarked;
