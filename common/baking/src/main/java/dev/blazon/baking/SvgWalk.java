package dev.blazon.baking;

import dev.blazon.baking.SvgTags.Kind;
import dev.blazon.baking.SvgTags.Tag;
import dev.blazon.baking.UnreadableImage.Fault;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses an SVG's text in one pass and hands a visitor each element with its exact place: the JDK's
 * StAX parser, DTDs and external entities off, in step with {@link SvgTags}.
 */
final class SvgWalk {
  static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

  /** What happens on the way. The reader stands on the event; a visitor must not move it. */
  interface Visitor {
    void start(XMLStreamReader element, Tag tag);

    /**
     * An element ends.
     *
     * @param tag its closing tag, or its only one if it is empty
     */
    void end(Tag tag);

    /** Text or CDATA, entities resolved. */
    void text(XMLStreamReader characters);

    /** An instruction to some program, which most visitors leave as it is. */
    default void processingInstruction(XMLStreamReader instruction) {}
  }

  private final String text;
  private final Iterator<Tag> tags;
  private final Deque<Tag> open = new ArrayDeque<>();

  private SvgWalk(String text, List<Tag> tags) {
    this.text = text;
    this.tags = tags.iterator();
  }

  /**
   * Walks an SVG.
   *
   * @throws UnreadableImage if the text is not well-formed, or its root is not SVG's {@code <svg>}
   */
  static void over(String text, Visitor visitor) {
    SvgTags.Scan scan = SvgTags.of(text);
    if (scan.fault() != null) {
      throw scan.fault();
    }
    new SvgWalk(text, scan.tags()).walk(text, visitor);
  }

  /**
   * Walks an SVG as far as it can be read.
   *
   * @return what is wrong with the rest; empty where there is no fault in it
   */
  static Optional<UnreadableImage> asFarAsReadable(String text, Visitor visitor) {
    SvgTags.Scan scan = SvgTags.of(text);
    try {
      new SvgWalk(text, scan.tags()).walk(text.substring(0, scan.end()), visitor);
    } catch (UnreadableImage e) {
      return Optional.of(scan.fault() == null ? e : scan.fault());
    }
    return Optional.ofNullable(scan.fault());
  }

  private void walk(String readable, Visitor visitor) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(readable));
      while (reader.hasNext()) {
        step(reader, visitor);
      }
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  private void step(XMLStreamReader reader, Visitor visitor) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        Tag tag = nextTag(reader, false);
        if (open.isEmpty()) {
          requireSvg(reader, tag);
        }
        open.push(tag);
        visitor.start(reader, tag);
      }
      case XMLStreamConstants.END_ELEMENT -> {
        Tag opened = open.pop();
        visitor.end(opened.kind() == Kind.EMPTY ? opened : nextTag(reader, true));
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          visitor.text(reader);
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> visitor.processingInstruction(reader);
      default -> {}
    }
  }

  private Tag nextTag(XMLStreamReader reader, boolean closing) {
    String prefix = reader.getPrefix();
    String local = reader.getLocalName();
    String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    if (tags.hasNext()) {
      Tag tag = tags.next();
      if ((tag.kind() == Kind.CLOSE) == closing && tag.name().equals(name)) {
        return tag;
      }
    }
    throw new UnreadableImage(
        Fault.INVALID_XML,
        place(reader.getLocation()),
        "a tag that two readings of this text disagree on");
  }

  private void requireSvg(XMLStreamReader root, Tag tag) {
    if (!root.getLocalName().equals("svg") || !SVG_NAMESPACE.equals(root.getNamespaceURI())) {
      throw new UnreadableImage(
          Fault.NOT_SVG,
          place(tag),
          "the root element must be <svg> in the namespace " + SVG_NAMESPACE);
    }
  }

  private String place(Tag tag) {
    return TextPosition.of(text, tag.start()).place();
  }

  private static String place(Location location) {
    return new TextPosition(location.getLineNumber(), location.getColumnNumber()).place();
  }

  private static UnreadableImage invalid(XMLStreamException e) {
    String place = e.getLocation() == null ? "SVG" : place(e.getLocation());
    return new UnreadableImage(
        Fault.INVALID_XML, place, "not well-formed XML, or beyond what the parser takes");
  }

  /**
   * The JDK's own parser, whatever else is on the class path: its behaviour is what the tests
   * prove.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(SvgTags.MAX_DEPTH));
    return factory;
  }
}
