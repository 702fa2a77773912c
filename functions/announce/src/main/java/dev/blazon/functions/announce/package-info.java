/** TODO. */
@NullMarked
package dev.blazon.functions.announce;

import org.jspecify.annotations.NullMarked;
