package dev.blazon.baking;

import dev.blazon.baking.SvgTags.Tag;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where an SVG's root and its assertion elements stand.
 *
 * @param declaresPrefix whether the root already binds {@code openbadges} to the standard's
 *     namespace
 * @param found every outermost assertion element, whatever its prefix, in the order of the text
 */
record SvgAssertions(Tag root, boolean declaresPrefix, List<Found> found) {
  /** Open Badges 2.0, Baking Specification. */
  static final String NAMESPACE = "http://openbadges.org";

  private static final String PREFIX = "openbadges";

  /**
   * An assertion element.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   * @param verify its {@code verify} attribute, if it has one that is not blank
   * @param content its text without surrounding white space
   */
  record Found(int start, int end, @Nullable String verify, String content) {}

  static SvgAssertions in(String text) {
    Collector collector = new Collector(text);
    SvgWalk.over(text, collector);
    Tag root = Objects.requireNonNull(collector.root, "StAX lets no document without a root pass");
    return new SvgAssertions(root, collector.declaresPrefix, List.copyOf(collector.found));
  }

  private static final class Collector implements SvgWalk.Visitor {
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private @Nullable Tag root;
    private boolean declaresPrefix;
    private @Nullable Tag assertion;
    private @Nullable String verify;

    /** How many elements are open inside the assertion element, itself included. */
    private int depth;

    Collector(String text) {
      this.text = text;
    }

    @Override
    public void start(XMLStreamReader element, Tag tag) {
      if (root == null) {
        root = tag;
        String bound = element.getNamespaceURI(PREFIX);
        if (bound != null && !bound.equals(NAMESPACE)) {
          throw new UnreadableImage(
              Fault.PREFIX_TAKEN,
              TextPosition.of(text, tag.start()).place(),
              "<svg> binds the prefix openbadges to another namespace than " + NAMESPACE);
        }
        declaresPrefix = bound != null;
      } else if (depth > 0) {
        depth++;
      } else if (element.getLocalName().equals("assertion")
          && NAMESPACE.equals(element.getNamespaceURI())) {
        depth = 1;
        assertion = tag;
        String value = element.getAttributeValue("", "verify");
        verify = value == null || value.isBlank() ? null : value.strip();
        content.setLength(0);
      }
    }

    @Override
    public void end(Tag tag) {
      if (assertion != null && --depth == 0) {
        found.add(new Found(assertion.start(), tag.end(), verify, content.toString().strip()));
        assertion = null;
      }
    }

    @Override
    public void text(XMLStreamReader characters) {
      if (depth == 1) {
        content.append(characters.getText());
      }
    }
  }
}
