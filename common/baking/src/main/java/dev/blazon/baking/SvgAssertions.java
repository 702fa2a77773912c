package dev.blazon.baking;

import dev.blazon.baking.SvgTags.Tag;
import dev.blazon.baking.UnreadableImage.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the root and the assertion elements of an SVG begin and end in its text.
 *
 * @param prefixOf the namespace that the root binds {@code openbadges} to; null where it does not
 * @param found every outermost assertion element, whatever its prefix, in the order of the text
 * @param credentials the same of Open Badges 3.0, whose verify attribute is never read
 */
record SvgAssertions(
    Tag root, @Nullable String prefixOf, List<Found> found, List<Found> credentials) {
  /** Open Badges 2.0, Baking Specification. */
  static final String NAMESPACE = "http://openbadges.org";

  /** Open Badges 3.0, section 5.3.2.1: the element is {@code credential}. */
  static final String NAMESPACE_OF_3 = "https://purl.imsglobal.org/ob/v3p0";

  private static final String PREFIX = "openbadges";

  /**
   * An {@code openbadges:assertion} element, and where in the text it is.
   *
   * @param start offset of its first character
   * @param end offset behind its last
   * @param verify its {@code verify} attribute, if it has one that is not blank
   * @param content its text without surrounding white space
   */
  record Found(int start, int end, @Nullable String verify, String content) {}

  /** What could be read of an SVG, and what is wrong with the rest. */
  record Read(SvgAssertions assertions, Optional<UnreadableImage> fault) {}

  /**
   * Reads a whole SVG, to bake into it.
   *
   * @throws UnreadableImage if any of it is broken, or the prefix means something else
   */
  static SvgAssertions in(String text) {
    Collector collector = new Collector();
    SvgWalk.over(text, collector);
    SvgAssertions assertions = collector.assertions();
    if (assertions.prefixOf() != null && !assertions.declaresPrefix()) {
      throw new UnreadableImage(
          Fault.PREFIX_TAKEN,
          TextPosition.of(text, assertions.root().start()).place(),
          "<svg> binds the prefix openbadges to another namespace than " + NAMESPACE);
    }
    return assertions;
  }

  /**
   * Reads an SVG for what is baked into it: "Parse the SVG until you reach the first
   * openbadges:assertion tag. The rest of the SVG data can be safely discarded" (Baking
   * Specification, Extracting).
   *
   * @throws UnreadableImage if it is broken before anything was found
   */
  static Read before(String text) {
    Collector collector = new Collector();
    Optional<UnreadableImage> fault = SvgWalk.asFarAsReadable(text, collector);
    if (fault.isPresent() && collector.found.isEmpty() && collector.credentials.isEmpty()) {
      throw fault.get();
    }
    return new Read(collector.assertions(), fault);
  }

  /** Whether the root already binds {@code openbadges} to the standard's namespace. */
  boolean declaresPrefix() {
    return NAMESPACE.equals(prefixOf);
  }

  private static final class Collector implements SvgWalk.Visitor {
    private final List<Found> found = new ArrayList<>();
    private final List<Found> credentials = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private @Nullable Tag root;
    private @Nullable String prefixOf;
    private @Nullable Tag assertion;
    private List<Found> kind = found;
    private @Nullable String verify;

    /** How many elements are open inside the assertion element, itself included. */
    private int depth;

    SvgAssertions assertions() {
      return new SvgAssertions(
          Objects.requireNonNull(root, "StAX lets no document without a root pass"),
          prefixOf,
          List.copyOf(found),
          List.copyOf(credentials));
    }

    @Override
    public void start(XMLStreamReader element, Tag tag) {
      if (root == null) {
        root = tag;
        prefixOf = element.getNamespaceURI(PREFIX);
      } else if (depth > 0) {
        depth++;
      } else if (is(element, "assertion", NAMESPACE) || is(element, "credential", NAMESPACE_OF_3)) {
        depth = 1;
        kind = element.getLocalName().equals("assertion") ? found : credentials;
        assertion = tag;
        String value = element.getAttributeValue("", "verify");
        verify = value == null || value.isBlank() ? null : value.strip();
        content.setLength(0);
      }
    }

    @Override
    public void end(Tag tag) {
      if (assertion != null && --depth == 0) {
        kind.add(new Found(assertion.start(), tag.end(), verify, content.toString().strip()));
        assertion = null;
      }
    }

    private static boolean is(XMLStreamReader element, String name, String namespace) {
      return element.getLocalName().equals(name) && namespace.equals(element.getNamespaceURI());
    }

    @Override
    public void text(XMLStreamReader characters) {
      if (depth == 1) {
        content.append(characters.getText());
      }
    }
  }
}
