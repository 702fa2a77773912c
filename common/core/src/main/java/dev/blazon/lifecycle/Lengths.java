package dev.blazon.lifecycle;

/**
 * Upper limits of single texts that issuers send, such as a name or a description, in characters
 * (UTF-16 code units). How much of it there may be together is in {@link Bounds}.
 */
public final class Lengths {
  /** A name: of an issuer, a badge, a tag, an alignment, an API key. */
  public static final int NAME = 200;

  /** A description, in plain text. */
  public static final int DESCRIPTION = 5_000;

  /** A narrative, in Markdown: of criteria, of evidence, of an award. */
  public static final int NARRATIVE = 20_000;

  /** An issuer's own words in a mail, in plain text. */
  public static final int PARAGRAPH = 1_000;

  /** Why something was revoked, or a key declared compromised. */
  public static final int REASON = 1_000;

  private Lengths() {}
}
