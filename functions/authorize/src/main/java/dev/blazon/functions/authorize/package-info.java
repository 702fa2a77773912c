/**
 * The Lambda function {@code authorize}, API Gateway's authorizer, which finds out whose API key a
 * request has.
 */
@NullMarked
package dev.blazon.functions.authorize;

import org.jspecify.annotations.NullMarked;
