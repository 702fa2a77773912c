package dev.blazon.json;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer its place: a JSON Pointer (RFC 6901), the empty string being the whole document
 * @param detail what is wrong, as a sentence part: "is required", "is not a date with a zone"
 */
public record Fault(String pointer, String detail) {
  /** The pointer of a member, or an element, of what stands at {@code pointer}. */
  public static String at(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
