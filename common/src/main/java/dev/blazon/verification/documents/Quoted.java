package dev.blazon.verification.documents;

/** Strangers' values as a report quotes them: short, on one line, within quotation marks. */
public final class Quoted {
  private static final int MAXIMUM = 300;

  private Quoted() {}

  /** The value, cut to {@value #MAXIMUM} characters, control characters replaced. */
  public static String of(String value) {
    return '"' + line(value) + '"';
  }

  /** Likewise, for a sentence that quotes some within: it has no marks around it. */
  static String line(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() > MAXIMUM ? line.substring(0, MAXIMUM) + "…" : line;
  }
}
