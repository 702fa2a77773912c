package dev.blazon.baking;

import dev.blazon.baking.UnreadableImage.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each tag of an SVG's text begins and ends, for {@link SvgWalk}. StAX says what a
 * document means, but its offsets point behind what they report and cannot be relied on; without a
 * DTD, which {@link SvgDoctype} takes out, finding the tags takes one pass and no knowledge of XML
 * but its brackets and quotes. {@link SvgWalk} reads both side by side and refuses a text in which
 * they differ.
 *
 * <p>The limits are enforced here, before any parser sees the text, and so is the refusal of a
 * DOCTYPE in any other place.
 */
final class SvgTags {
  static final int MAX_DEPTH = 200;

  private static final int MAX_ELEMENTS = 50_000;

  /**
   * Declarations of namespaces, all together. The parser looks through those in scope for each name
   * that it reads, and bounds them in no way.
   */
  private static final int MAX_NAMESPACES = 500;

  /** What a tag does. */
  enum Kind {
    OPEN,
    CLOSE,
    EMPTY
  }

  /**
   * A tag.
   *
   * @param name as written, with any prefix
   * @param start offset of its {@code <}
   * @param end offset behind its {@code >}
   */
  record Tag(Kind kind, String name, int start, int end) {
    /** Offset behind the name. */
    int nameEnd() {
      return start + 1 + name.length();
    }
  }

  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private int depth;
  private int elements;
  private int namespaces;

  private SvgTags(String text) {
    this.text = text;
  }

  /**
   * What was found.
   *
   * @param tags in the order of the text
   * @param end how much of the text could be read: all of it, or up to the markup at fault
   * @param fault why not all; null where all was read
   */
  record Scan(List<Tag> tags, int end, @Nullable UnreadableImage fault) {}

  /** Finds the tags of the text. */
  static Scan of(String text) {
    SvgTags scan = new SvgTags(text);
    int at = 0;
    try {
      while ((at = text.indexOf('<', at)) >= 0) {
        at = scan.markup(at);
      }
    } catch (UnreadableImage e) {
      return new Scan(List.copyOf(scan.tags), at, e);
    }
    return new Scan(List.copyOf(scan.tags), text.length(), null);
  }

  /** Reads the markup that starts here; the offset behind it. */
  private int markup(int start) {
    if (text.startsWith("<!--", start)) {
      return behind("-->", start, start + 4);
    } else if (text.startsWith("<![CDATA[", start)) {
      return behind("]]>", start, start + 9);
    } else if (text.startsWith("<!", start)) {
      throw refused(
          Fault.DOCTYPE, start, "a document type declaration (DOCTYPE) that is not before <svg>");
    } else if (text.startsWith("<?", start)) {
      return behind("?>", start, start + 2);
    } else if (text.startsWith("</", start)) {
      int end = behind(">", start, start + 2);
      tags.add(new Tag(Kind.CLOSE, text.substring(start + 2, end - 1).strip(), start, end));
      depth--;
      return end;
    }
    return element(start);
  }

  private int element(int start) {
    int end = tagEnd(start);
    boolean empty = text.charAt(end - 2) == '/';
    int nameEnd = start + 1;
    while (nameEnd < end - 1 && " \t\r\n/".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    tags.add(
        new Tag(empty ? Kind.EMPTY : Kind.OPEN, text.substring(start + 1, nameEnd), start, end));
    if (++elements > MAX_ELEMENTS) {
      throw refused(Fault.TOO_LARGE, start, "more than " + MAX_ELEMENTS + " elements");
    }
    if (!empty && ++depth > MAX_DEPTH) {
      throw refused(Fault.TOO_LARGE, start, "elements nest deeper than " + MAX_DEPTH);
    }
    return end;
  }

  /** A {@code >} in quotes ends no tag. */
  private int tagEnd(int start) {
    char quote = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == 'x' && text.startsWith("xmlns", i) && ++namespaces > MAX_NAMESPACES) {
        throw refused(Fault.TOO_LARGE, start, "more than " + MAX_NAMESPACES + " namespaces");
      }
    }
    throw refused(Fault.TRUNCATED, start, "the tag that opens here does not end");
  }

  private int behind(String terminator, int start, int from) {
    int end = text.indexOf(terminator, from);
    if (end < 0) {
      throw refused(Fault.TRUNCATED, start, "what opens here does not end with " + terminator);
    }
    return end + terminator.length();
  }

  private UnreadableImage refused(Fault fault, int offset, String detail) {
    return new UnreadableImage(fault, TextPosition.of(text, offset).place(), detail);
  }
}
