package dev.blazon.json;

/**
 * One fault in what a client sent: its place in the JSON or the form, and what is wrong there. What
 * is longer than anybody reads is cut: names and words of the input stand in both, and may be as
 * long as the input itself.
 *
 * @param pointer its place: a JSON Pointer (RFC 6901), the empty string being the whole document
 * @param detail what is wrong, as a sentence part: "is required", "is not a date with a zone"
 */
public record Fault(String pointer, String detail) {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 100;

  /** Cuts pointer and detail to the length that an answer has room for. */
  public Fault {
    pointer = shown(pointer, LONGEST);
    detail = shown(detail, LONGEST);
  }

  /**
   * The pointer of a member, or an element, of what stands at {@code pointer}. A name of more than
   * a hundred characters is cut: thousands of faults within one member would each repeat it.
   */
  public static String at(String pointer, String name) {
    return pointer + "/" + Texts.cut(name, LONGEST_NAME).replace("~", "~0").replace("/", "~1");
  }

  /** No control character, which JSON writes as six, and no half of one, which UTF-8 cannot. */
  private static String shown(String text, int most) {
    String cut = Texts.cut(text, most);
    return Texts.isClean(cut) ? cut : cut.replaceAll("[\\p{Cc}\\p{Cs}]", "\ufffd");
  }
}
