package dev.blazon.baking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an SVG with a DOM parser, as a second opinion for tests: the code under test uses StAX and
 * offsets.
 */
final class SvgTree {
  private static final String NAMESPACE = "http://openbadges.org";

  private SvgTree() {}

  /**
   * Everything in the file but assertion elements and the declaration of their prefix, as text that
   * can be compared.
   */
  static String withoutAssertions(byte[] svg) {
    Document document = parse(svg);
    Node assertion;
    while ((assertion = document.getElementsByTagNameNS(NAMESPACE, "assertion").item(0)) != null) {
      assertion.getParentNode().removeChild(assertion);
    }
    document.getDocumentElement().removeAttribute("xmlns:openbadges");
    if (document.getDoctype() != null) {
      document.removeChild(document.getDoctype());
    }
    document.normalize();
    StringBuilder text = new StringBuilder();
    describe(document, text);
    return text.toString();
  }

  static Document parse(byte[] svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(svg));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("no DOM parser reads this", e);
    }
  }

  private static void describe(Node node, StringBuilder text) {
    text.append(node.getNodeType()).append(' ').append(node.getNodeName());
    text.append('{').append(node.getNamespaceURI()).append('}').append(node.getNodeValue());
    if (node instanceof Element element) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        text.append(" @").append(element.getAttributes().item(i));
      }
    }
    text.append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      describe(child, text);
    }
  }
}
