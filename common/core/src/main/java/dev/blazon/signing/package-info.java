/**
 * Signs Assertions: JWS in compact form, with RS256 alone, which is all that the world's Open
 * Badges 2.0 verifiers take. Also the HMAC keys of the deployment. {@link
 * dev.blazon.signing.Signer} is the port to whatever holds the private key; judging signatures is
 * the business of verification.
 */
@NullMarked
package dev.blazon.signing;

import org.jspecify.annotations.NullMarked;
