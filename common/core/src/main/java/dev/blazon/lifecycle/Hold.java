package dev.blazon.lifecycle;

import java.time.Instant;

/**
 * That an Assertion is not renewed by itself, because its issuer holds it.
 *
 * @param reason why, in the issuer's words, which nobody else reads
 * @param since since when
 * @param by who holds it, as {@link Trail} has it
 */
public record Hold(String reason, Instant since, String by) {}
