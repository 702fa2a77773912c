/** TODO. */
@NullMarked
package dev.blazon.functions.issue;

import org.jspecify.annotations.NullMarked;
