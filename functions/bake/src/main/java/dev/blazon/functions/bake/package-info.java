/** TODO. */
@NullMarked
package dev.blazon.functions.bake;

import org.jspecify.annotations.NullMarked;
