package dev.blazon.baking;

import dev.blazon.baking.SvgSanitizer.Finding;
import dev.blazon.baking.SvgTags.Kind;
import dev.blazon.baking.SvgTags.Tag;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded SVG once for {@link SvgSanitizer}, writing what is allowed and noting that for
 * which the file is refused.
 */
final class SvgScrub implements SvgWalk.Visitor {
  private static final String XLINK_NAMESPACE = "http://www.w3.org/1999/xlink";
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
  private static final String ROOT = "<svg xmlns=\"" + SvgWalk.SVG_NAMESPACE + "\"";

  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private final SvgExpansion expansion = new SvgExpansion();
  private boolean xlink;

  /** How many elements are open. */
  private int depth;

  /** The depth of the element that is left out with all that is in it, if one is. */
  private int skippedFrom = Integer.MAX_VALUE;

  /** The open elements that are written. */
  private final List<String> open = new ArrayList<>();

  /**
   * The style sheet that is being read, whole before it is judged: a child element could split a
   * word.
   */
  private @Nullable StringBuilder sheet;

  SvgScrub(String text) {
    this.text = text;
  }

  List<Finding> findings() {
    return findings;
  }

  String written() {
    String declared = xlink ? ROOT + " xmlns:xlink=\"" + XLINK_NAMESPACE + "\"" : ROOT;
    return declared + out.toString().stripTrailing() + "\n";
  }

  @Override
  public void start(XMLStreamReader element, Tag tag) {
    depth++;
    if (skipping()) {
      return;
    }
    String name = element.getLocalName();
    String namespace = element.getNamespaceURI();
    boolean svg = SvgWalk.SVG_NAMESPACE.equals(namespace);
    if (!svg || !SvgAllowList.ELEMENTS.contains(name)) {
      skippedFrom = depth;
      String extension = element.getAttributeValue("", "requiredExtensions");
      if (SvgActing.element(namespace, name, extension)) {
        find(tag, null, "this element is not allowed in an uploaded image");
      } else if (sheet != null) {
        find(tag, null, "a style sheet may have no elements in it");
      }
      return;
    }
    if (sheet != null) {
      find(tag, null, "a style sheet may have no elements in it");
    }
    if (name.equals("style")) {
      sheet = new StringBuilder();
    }
    open.add(name);
    out.append(depth == 1 ? "" : "<" + name);
    for (int i = 0; i < element.getAttributeCount(); i++) {
      attribute(element, i, tag);
    }
    out.append(tag.kind() == Kind.EMPTY ? "/>" : ">");
    expansion.start(element.getAttributeValue("", "id"), used(element));
  }

  @Override
  public void end(Tag tag) {
    if (!skipping()) {
      String name = open.removeLast();
      expansion.end();
      if (name.equals("style") && sheet != null) {
        SvgCss.fault(sheet.toString()).ifPresent(reason -> find(tag, null, reason));
        sheet = null;
      }
      out.append(tag.kind() == Kind.EMPTY ? "" : "</" + name + ">");
      if (depth == 1 && expansion.isTooLarge()) {
        find(tag, null, "its use elements draw one another in a circle, or too many times");
      }
    } else if (depth == skippedFrom) {
      skippedFrom = Integer.MAX_VALUE;
    }
    depth--;
  }

  @Override
  public void text(XMLStreamReader characters) {
    if (skipping() || depth == 0) {
      return;
    }
    String value = characters.getText();
    if (sheet != null) {
      sheet.append(value);
    }
    out.append(XmlEscape.text(value));
  }

  @Override
  public void processingInstruction(XMLStreamReader instruction) {
    if (!skipping()
        && SvgActing.instruction(instruction.getPITarget())
        && findings.size() < SvgSanitizer.MAX_FINDINGS) {
      int line = Math.max(1, instruction.getLocation().getLineNumber());
      int column = Math.max(1, instruction.getLocation().getColumnNumber());
      findings.add(
          new Finding(
              "?" + instruction.getPITarget(),
              null,
              line,
              column,
              "an uploaded image may have no processing instructions"));
    }
  }

  private void attribute(XMLStreamReader element, int i, Tag tag) {
    String namespace = element.getAttributeNamespace(i);
    String local = element.getAttributeLocalName(i);
    String prefix = element.getAttributePrefix(i);
    String written = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    String name =
        switch (namespace == null ? "" : namespace) {
          case "" -> local;
          case XLINK_NAMESPACE -> "xlink:" + local;
          case XML_NAMESPACE -> "xml:" + local;
          default -> "";
        };
    if (name.isEmpty()) {
      return; // Of another namespace: nothing that shows an SVG reads it.
    }
    String value = element.getAttributeValue(i);
    switch (SvgAllowList.judge(element.getLocalName(), name, value)) {
      case SvgAllowList.Verdict.Dropped() -> {}
      case SvgAllowList.Verdict.Refused(String reason) -> find(tag, written, reason);
      case SvgAllowList.Verdict.Kept() -> {
        xlink |= name.startsWith("xlink:");
        out.append(' ').append(name).append("=\"").append(XmlEscape.attribute(value)).append('"');
      }
    }
  }

  /**
   * What a {@code <use>} draws again; null for anything else, and for a reference that is refused
   * anyway.
   */
  private static @Nullable String used(XMLStreamReader element) {
    String href = element.getAttributeValue("", "href");
    if (href == null) {
      href = element.getAttributeValue(XLINK_NAMESPACE, "href");
    }
    return element.getLocalName().equals("use") && href != null && !href.isBlank() ? href : null;
  }

  private boolean skipping() {
    return depth >= skippedFrom;
  }

  private void find(Tag tag, @Nullable String attribute, String reason) {
    if (findings.size() < SvgSanitizer.MAX_FINDINGS) {
      TextPosition position = TextPosition.of(text, tag.start());
      findings.add(new Finding(tag.name(), attribute, position.line(), position.column(), reason));
    }
  }
}
