package dev.blazon.lifecycle;

/**
 * The unbaked image of a BadgeClass, kept under the hash of its bytes: what an award refers to
 * cannot be overwritten.
 *
 * @param sha256 of the bytes, in lower-case hex
 * @param mediaType {@code image/png} or {@code image/svg+xml}
 */
public record Artwork(String sha256, String mediaType) {}
