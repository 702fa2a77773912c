/**
 * The Lambda function {@code lookup}: serves every public Open Badges document, and the artwork of
 * badges.
 */
@NullMarked
package dev.blazon.functions.lookup;

import org.jspecify.annotations.NullMarked;
