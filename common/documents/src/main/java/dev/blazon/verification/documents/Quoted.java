package dev.blazon.verification.documents;

import dev.blazon.json.Iris;
import dev.blazon.json.Texts;

/**
 * Quotes a value from a stranger's document for a sentence of a report: short, on one line, within
 * quotation marks.
 */
public final class Quoted {
  private static final int MAXIMUM = 300;

  private Quoted() {}

  /**
   * The value, cut to {@value #MAXIMUM} characters, control characters replaced; the host of an IRI
   * in Punycode, so that no letter passes for another's.
   */
  public static String of(String value) {
    return '"' + line(Iris.withPlainHost(value)) + '"';
  }

  /** Likewise, for a sentence that quotes some within: it has no marks around it. */
  static String line(String value) {
    return Texts.cut(value.replaceAll("\\p{Cntrl}", " "), MAXIMUM);
  }
}
