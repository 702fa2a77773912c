package dev.blazon.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Checks for fuzz tests that an SVG which we serve holds nothing that is known to run or to fetch,
 * with another parser and without the allow-list.
 */
final class HarmlessSvg {
  private static final List<String> ELEMENTS =
      List.of(
          "script",
          "foreignobject",
          "iframe",
          "object",
          "embed",
          "handler",
          "audio",
          "video",
          "base",
          "link");
  private static final Pattern WITHIN =
      Pattern.compile("#.*|data:image/(png|jpeg|gif|webp)[;,].*", Pattern.DOTALL);
  private static final Pattern FETCHES =
      Pattern.compile("url\\(\\s*['\"]?\\s*[^#'\"\\s]|@import|expression\\(|javascript:");

  /** What browsers read as CSS, or write into such an attribute; nothing acts on any other. */
  private static final Pattern ACTING =
      Pattern.compile(
          "style|fill|stroke|filter|mask|clip-path|cursor|marker(-start|-mid|-end)?"
              + "|from|to|by|values");

  private HarmlessSvg() {}

  /** Throws an AssertionError that names the first thing found. */
  static void require(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      visit(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement());
    } catch (SAXException | IOException e) {
      throw new AssertionError("what was let through is not XML", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void visit(Element element) {
    String name = element.getLocalName().toLowerCase(Locale.ROOT);
    if (ELEMENTS.contains(name)) {
      throw new AssertionError("let through: <" + name + ">");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(attributes.item(i));
    }
    if (name.equals("style") && FETCHES.matcher(lower(element.getTextContent())).find()) {
      throw new AssertionError("let through: a style that fetches");
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        visit(child);
      }
    }
  }

  private static void attribute(Node attribute) {
    String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
    String value = attribute.getNodeValue();
    boolean reference = name.equals("href") || name.equals("src");
    if (name.startsWith("on")
        || (reference && !value.isEmpty() && !WITHIN.matcher(value.strip()).matches())
        || (ACTING.matcher(name).matches() && FETCHES.matcher(lower(value)).find())) {
      throw new AssertionError("let through: attribute " + name);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
