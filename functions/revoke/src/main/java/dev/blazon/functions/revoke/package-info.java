/**
 * The Lambda function {@code revoke}, which revokes an Assertion when its issuer asks for it, or
 * keeps it from being renewed by itself.
 */
@NullMarked
package dev.blazon.functions.revoke;

import org.jspecify.annotations.NullMarked;
