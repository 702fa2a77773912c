/** TODO. */
@NullMarked
package dev.blazon.functions.authorize;

import org.jspecify.annotations.NullMarked;
