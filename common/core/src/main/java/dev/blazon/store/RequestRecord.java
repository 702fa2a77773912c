package dev.blazon.store;

import java.time.Instant;

/**
 * The idempotency record of a request: what it was answered, kept for a day so that a retry gets
 * the first answer.
 *
 * @param key whose and which request
 * @param fingerprint the SHA-256 of what was asked: method, path and body, in lower-case hex
 * @param answer the JSON that was answered, without secrets
 * @param expires until when it is kept
 */
public record RequestRecord(RequestKey key, String fingerprint, String answer, Instant expires) {}
