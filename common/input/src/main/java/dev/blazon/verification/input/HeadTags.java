package dev.blazon.verification.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the tags {@code <link>} and {@code <base>} in the head of a web page, and nothing else of
 * it. Each character is looked at once, whatever the page holds, up to where the body begins.
 */
final class HeadTags {
  /** Heads hold styles and scripts, and rarely this much of them. */
  private static final int MOST_CHARACTERS = 512 * 1024;

  /** A head has a few dozen; whoever writes more wants to be expensive. */
  private static final int MOST_TAGS = 200;

  private static final int MOST_ATTRIBUTES = 30;

  /** What stands in these is no markup, or none of this page. */
  private static final Set<String> OPAQUE =
      Set.of("script", "style", "title", "textarea", "template", "noscript", "noframes", "svg");

  private final String html;
  private int at;

  private HeadTags(String html) {
    this.html = html;
  }

  /**
   * One tag of the head.
   *
   * @param name {@code link} or {@code base}
   * @param attributes the first of each name, names in lower case
   */
  record Tag(String name, Map<String, String> attributes) {}

  /** The tags, in their order. */
  static List<Tag> of(String html) {
    return new HeadTags(html.substring(0, Math.min(html.length(), MOST_CHARACTERS))).read();
  }

  private List<Tag> read() {
    List<Tag> tags = new ArrayList<>();
    while (tags.size() < MOST_TAGS && skipTo("<")) {
      if (html.startsWith("<!--", at)) {
        at += 4;
        skipPast("-->");
      } else if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
        at++;
        String name = name();
        Map<String, String> attributes = attributes();
        if (name.equals("body")) {
          break;
        }
        if (OPAQUE.contains(name)) {
          skipPastEndOf(name);
        } else if (name.equals("link") || name.equals("base")) {
          tags.add(new Tag(name, attributes));
        }
      } else if (html.regionMatches(true, at, "</head", 0, 6)) {
        break;
      } else {
        // A doctype, an end tag, or a sign that is only itself.
        at++;
      }
    }
    return tags;
  }

  private String name() {
    int start = at;
    while (at < html.length() && !isBlank(html.charAt(at)) && "/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /** Reads up to the end of the tag, and past it. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      if (isBlank(html.charAt(at)) || html.charAt(at) == '/') {
        at++;
        continue;
      }
      String name = attributeName();
      skipBlanks();
      String value = "";
      if (at < html.length() && html.charAt(at) == '=') {
        at++;
        skipBlanks();
        value = value();
      }
      if (attributes.size() < MOST_ATTRIBUTES) {
        attributes.putIfAbsent(name, CharacterReferences.decoded(value));
      }
    }
    at++;
    return attributes;
  }

  private String attributeName() {
    int start = at;
    at++;
    while (at < html.length() && !isBlank(html.charAt(at)) && "/>=".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private String value() {
    if (at >= html.length()) {
      return "";
    }
    char quote = html.charAt(at);
    if (quote == '"' || quote == '\'') {
      int start = at + 1;
      int end = html.indexOf(quote, start);
      at = end < 0 ? html.length() : end + 1;
      return html.substring(Math.min(start, html.length()), end < 0 ? html.length() : end);
    }
    int start = at;
    while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    return html.substring(start, at);
  }

  private void skipBlanks() {
    while (at < html.length() && isBlank(html.charAt(at))) {
      at++;
    }
  }

  private boolean skipTo(String text) {
    int found = html.indexOf(text, at);
    at = found < 0 ? html.length() : found;
    return found >= 0;
  }

  private void skipPast(String text) {
    if (skipTo(text)) {
      at += text.length();
    }
  }

  private void skipPastEndOf(String name) {
    while (skipTo("</")) {
      at += 2;
      if (html.regionMatches(true, at, name, 0, name.length())) {
        return;
      }
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
