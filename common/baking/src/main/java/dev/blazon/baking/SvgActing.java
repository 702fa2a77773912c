package dev.blazon.baking;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists the elements and attributes for which an uploaded SVG is refused: they could do something
 * in some browser, such as run, fetch, or show what would then be missing. The file is refused, so
 * that its author knows. Whatever is neither on the allow-list nor here is dropped: an editor's
 * notes, the leftovers of drafts, misspelled names.
 *
 * <p>This list guards nobody: what it forgets is dropped, and never served.
 */
final class SvgActing {
  /** By their names in small letters, in SVG's own namespace or none. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("script handler listener foreignobject iframe object embed audio video canvas source"
                  + " track base link meta form input button html body img tbreak prefetch discard"
                  + " animatecolor font font-face fontface")
              .split(" "));

  /** Whatever stands in these is content of a page, and not a note. */
  private static final Set<String> NAMESPACES =
      Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xml:base src srcset srcdoc data action formaction poster manifest ping background"
              .split(" "));

  /** What some browser could take for a link, or for script. */
  private static final Pattern LINK =
      Pattern.compile("(?:java|vb|live)script\\s*:|data\\s*:|url\\s*\\(|@import|expression\\s*\\(");

  private SvgActing() {}

  /**
   * Whether this element is no note that can be dropped.
   *
   * @param extension what it requires of a browser; null where nothing. Illustrator keeps its own
   *     data in {@code <foreignObject requiredExtensions="http://ns.adobe.com/…">}, which no
   *     browser shows
   */
  static boolean element(@Nullable String namespace, String name, @Nullable String extension) {
    if (namespace == null || namespace.isEmpty() || SvgWalk.SVG_NAMESPACE.equals(namespace)) {
      boolean adobe = extension != null && extension.strip().startsWith("http://ns.adobe.com/");
      return ELEMENTS.contains(name.toLowerCase(Locale.ROOT))
          && !(name.equals("foreignObject") && adobe);
    }
    return NAMESPACES.contains(namespace);
  }

  /**
   * Whether this is an instruction to a browser: a style sheet is fetched, and may be a program.
   */
  static boolean instruction(String target) {
    return target.toLowerCase(Locale.ROOT).startsWith("xml");
  }

  /** Whether an attribute without a namespace is one that runs script. */
  static boolean isEvent(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("on");
  }

  /** Why an unknown attribute cannot just be dropped; empty where it can. */
  static Optional<String> fault(String name, String value) {
    boolean acts =
        ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))
            || LINK.matcher(value.toLowerCase(Locale.ROOT)).find();
    return acts
        ? Optional.of("this attribute is not allowed in an uploaded image")
        : Optional.empty();
  }
}
