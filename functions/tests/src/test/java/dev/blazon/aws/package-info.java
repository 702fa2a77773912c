/** Reads from AWS without its SDK, against servers that misbehave and against the SDK itself. */
@NullMarked
package dev.blazon.aws;

import org.jspecify.annotations.NullMarked;
