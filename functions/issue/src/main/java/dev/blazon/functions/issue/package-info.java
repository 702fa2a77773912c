/**
 * The Lambda function {@code issue}: awards badges, moves and renews Assertions, and shows issuers
 * what they have awarded.
 */
@NullMarked
package dev.blazon.functions.issue;

import org.jspecify.annotations.NullMarked;
