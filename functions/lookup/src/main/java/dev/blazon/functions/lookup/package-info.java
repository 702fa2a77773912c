/** TODO. */
@NullMarked
package dev.blazon.functions.lookup;

import org.jspecify.annotations.NullMarked;
