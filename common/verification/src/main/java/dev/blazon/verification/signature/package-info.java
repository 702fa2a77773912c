/** Signed badges: the compact JWS, the PEM key, and whether the one verifies with the other. */
@NullMarked
package dev.blazon.verification.signature;

import org.jspecify.annotations.NullMarked;
