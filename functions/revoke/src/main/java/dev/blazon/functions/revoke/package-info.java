/** Revokes Assertions. */
@NullMarked
package dev.blazon.functions.revoke;

import org.jspecify.annotations.NullMarked;
