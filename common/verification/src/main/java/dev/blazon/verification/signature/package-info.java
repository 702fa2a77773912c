/** Checks the signatures of signed badges: of a compact JWS, with a public key in PEM. */
@NullMarked
package dev.blazon.verification.signature;

import org.jspecify.annotations.NullMarked;
