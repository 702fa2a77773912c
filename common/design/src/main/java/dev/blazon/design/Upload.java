package dev.blazon.design;

/**
 * An image file, uploaded for a design or bundled with a preset, that is to be drawn. What it is,
 * is told by its content.
 *
 * @param bytes the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares uploads.
public record Upload(byte[] bytes) {}
