package dev.blazon.baking;

import dev.blazon.baking.UnreadableImage.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the document type declaration (DOCTYPE; XML 1.0, section 2.8) out of an SVG's text before
 * any parser sees it. Many programs write one that says nothing but "this is SVG"; it names a DTD,
 * which is never asked for, and is dropped.
 *
 * <p>Entities are what a DOCTYPE is dangerous for, so a declaration of one refuses the file. But
 * one kind is taken: Adobe Illustrator declares short names for the URLs of its namespaces and for
 * styles, and refers to them in attributes. Entities whose text is as plain as these are put in, in
 * attributes alone, and only so many times.
 */
final class SvgDoctype {
  private static final int MAX_ENTITIES = 500;
  private static final int MAX_REFERENCES = 2_000;

  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s++([A-Za-z_][\\w.-]{0,60})\\s++(?:\"([^\"]*+)\"|'([^']*+)')\\s*+>");

  /** No markup, no quote, no reference to another entity, no escape. */
  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E&&[^&<>\"'%\\\\]]{1,400}");

  private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][\\w.-]{0,60});");

  private final String text;
  private final Map<String, String> entities = new HashMap<>();
  private int references;

  private SvgDoctype(String text) {
    this.text = text;
  }

  /**
   * The text without its DOCTYPE, whose line ends stay, so that places keep their lines.
   *
   * @throws UnreadableImage where it declares entities that are not plain, or does not end
   */
  static String dropped(String text) {
    int start = afterProlog(text);
    if (!text.startsWith("<!DOCTYPE", start)) {
      return text;
    }
    SvgDoctype doctype = new SvgDoctype(text);
    int end = doctype.end(start);
    String lines = text.substring(start, end).replaceAll("[^\r\n]", "");
    return text.substring(0, start) + lines + doctype.resolved(end);
  }

  /**
   * Where the first markup is that is neither the XML declaration, an instruction, nor a comment.
   */
  private static int afterProlog(String text) {
    int at = 0;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      String terminator =
          text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
      int end = terminator == null ? -1 : text.indexOf(terminator, at + 2);
      if (terminator == null || end < 0) {
        return at;
      }
      at = end + terminator.length();
    }
    return at;
  }

  /** Reads the declaration that starts here; the offset behind it. */
  private int end(int start) {
    int at = unquoted("[>", start);
    if (text.charAt(at) == '[') {
      at = subset(at + 1, start);
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }
    if (at >= text.length() || text.charAt(at) != '>') {
      throw refused(start, "the document type declaration that opens here does not end");
    }
    return at + 1;
  }

  /** Reads the internal subset; the offset behind its bracket. */
  private int subset(int from, int start) {
    int at = from;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == ']') {
        return at + 1;
      } else if (text.startsWith("<!--", at)) {
        at = behind("-->", at + 4, at);
      } else if (text.startsWith("<?", at)) {
        at = behind("?>", at + 2, at);
      } else if (text.startsWith("<!ENTITY", at)) {
        at = entity(at);
      } else if (text.startsWith("<!", at)) {
        at = unquoted(">", at) + 1;
      } else {
        throw refused(at, "a document type declaration may refer to no parameter entity");
      }
    }
    throw refused(start, "the document type declaration that opens here does not end");
  }

  private int entity(int at) {
    Matcher entity = ENTITY.matcher(text).region(at, text.length());
    if (entity.lookingAt()) {
      String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
      if (PLAIN.matcher(value).matches() && entities.size() < MAX_ENTITIES) {
        entities.putIfAbsent(entity.group(1), value); // the first counts (XML 1.0, section 4.2)
        return entity.end();
      }
    }
    throw refused(
        at,
        "an entity is declared: at most "
            + MAX_ENTITIES
            + " may be, each a short text without markup; save the image without entities");
  }

  /** The rest of the text, with what entities stand for in the attributes of its tags. */
  private String resolved(int from) {
    if (entities.isEmpty()) {
      return text.substring(from);
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int at = from;
    for (int open; (open = text.indexOf('<', at)) >= 0; ) {
      resolved.append(text, at, open);
      at = markup(open);
      String markup = text.substring(open, at);
      boolean tag = !markup.startsWith("<!") && !markup.startsWith("<?");
      resolved.append(tag ? put(markup) : markup);
    }
    return resolved.append(text, at, text.length()).toString();
  }

  /** Behind the markup that starts here; the end of the text where it does not end. */
  private int markup(int open) {
    String end =
        text.startsWith("<!--", open) ? "-->" : text.startsWith("<![CDATA[", open) ? "]]>" : null;
    if (end == null && text.startsWith("<?", open)) {
      end = "?>";
    }
    int at = end == null ? quoteless('>', open) : text.indexOf(end, open);
    return at < 0 ? text.length() : at + (end == null ? 1 : end.length());
  }

  private String put(String tag) {
    return tag.indexOf('&') < 0
        ? tag
        : REFERENCE
            .matcher(tag)
            .replaceAll(reference -> Matcher.quoteReplacement(value(reference.group(1))));
  }

  private String value(String name) {
    String value = entities.get(name);
    if (value == null) {
      return "&" + name + ";";
    }
    if (++references > MAX_REFERENCES) {
      throw new UnreadableImage(
          Fault.TOO_LARGE, "SVG", "more than " + MAX_REFERENCES + " references to entities");
    }
    return value;
  }

  /** The first of these characters outside of quotes. */
  private int unquoted(String ends, int start) {
    int first = text.length();
    for (int i = 0; i < ends.length(); i++) {
      int at = quoteless(ends.charAt(i), start);
      first = at < 0 ? first : Math.min(first, at);
    }
    if (first == text.length()) {
      throw refused(start, "the declaration that opens here does not end");
    }
    return first;
  }

  private int quoteless(char end, int start) {
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == end) {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return -1;
  }

  private int behind(String terminator, int from, int start) {
    int end = text.indexOf(terminator, from);
    if (end < 0) {
      throw refused(start, "what opens here does not end with " + terminator);
    }
    return end + terminator.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private UnreadableImage refused(int offset, String detail) {
    return new UnreadableImage(Fault.DOCTYPE, TextPosition.of(text, offset).place(), detail);
  }
}
