package dev.blazon.openbadges;

/**
 * An image file as it is uploaded, stored or served: its bytes and its media type. Nothing is
 * checked here.
 *
 * @param bytes at most 4 MB
 * @param mediaType {@code image/png} or {@code image/svg+xml}; of a file that was uploaded for a
 *     design, {@code image/jpeg} as well
 */
public record ImageFile(byte[] bytes, String mediaType) {}
