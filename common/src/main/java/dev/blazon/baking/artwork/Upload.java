package dev.blazon.baking.artwork;

/**
 * A file that is to be drawn. What it is, is told by its content.
 *
 * @param bytes at most {@value dev.blazon.baking.Baking#MAX_BYTES} are taken
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares uploads.
public record Upload(byte[] bytes) {}
