/** API Gateway's authorizer: finds out who holds a key. */
@NullMarked
package dev.blazon.functions.authorize;

import org.jspecify.annotations.NullMarked;
