/**
 * Verifies badges, anyone's: {@link dev.blazon.verification.Verifier} locates the Assertion,
 * gathers the documents it links to, has the rules judge them, and reports.
 *
 * <p>Inside, {@code input} is what was handed in, {@code fetching} the only way to strangers'
 * hosts, {@code documents} reads what comes back, {@code signature} checks tokens, and {@code
 * rules} holds one class for each thing that must hold.
 */
@NullMarked
package dev.blazon.verification;

import org.jspecify.annotations.NullMarked;
