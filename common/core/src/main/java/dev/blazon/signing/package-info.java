/**
 * Signing: JWS in compact form, RS256 alone, as the world's Open Badges 2.0 verifiers take nothing
 * else. {@link dev.blazon.signing.Signer} is the port to whatever holds the private key; judging
 * signatures is the business of verification.
 */
@NullMarked
package dev.blazon.signing;

import org.jspecify.annotations.NullMarked;
