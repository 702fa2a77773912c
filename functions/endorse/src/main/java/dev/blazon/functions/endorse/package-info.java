/** Endorses, revokes Endorsements, and accepts those that others have made. */
@NullMarked
package dev.blazon.functions.endorse;

import org.jspecify.annotations.NullMarked;
