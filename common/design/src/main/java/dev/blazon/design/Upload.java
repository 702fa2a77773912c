package dev.blazon.design;

/**
 * A file that is to be drawn. What it is, is told by its content.
 *
 * @param bytes the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares uploads.
public record Upload(byte[] bytes) {}
