/** TODO. */
@NullMarked
package dev.blazon.functions.page;

import org.jspecify.annotations.NullMarked;
