package dev.blazon.baking;

/** Escapes text for the XML of an SVG, so that a parser gives back exactly what went in. */
final class XmlEscape {
  private XmlEscape() {}

  /**
   * For an attribute value in double quotes; white space is escaped, as a parser would normalise
   * it.
   */
  static String attribute(String value) {
    return text(value).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
  }

  /** A text escaped for the content of an element. */
  static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }
}
