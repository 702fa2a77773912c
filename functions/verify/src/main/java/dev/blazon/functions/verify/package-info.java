/**
 * The Lambda function that verifies badges, ours and anybody else's, for the API and for the page
 * {@code /verify}.
 */
@NullMarked
package dev.blazon.functions.verify;

import org.jspecify.annotations.NullMarked;
