package dev.blazon.json;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer its place: a JSON Pointer (RFC 6901), the empty string being the whole document
 * @param detail what is wrong, as a sentence part: "is required", "is not a date with a zone"
 */
public record Fault(String pointer, String detail) {}
