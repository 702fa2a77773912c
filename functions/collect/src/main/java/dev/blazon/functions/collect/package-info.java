/** The function that puts badges of other hosts into collections. */
@NullMarked
package dev.blazon.functions.collect;

import org.jspecify.annotations.NullMarked;
