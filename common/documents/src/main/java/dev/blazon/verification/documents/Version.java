package dev.blazon.verification.documents;

/**
 * The versions of Open Badges whose documents are read, from the newest: 2.0, 1.1, 1.0 and 0.5.
 * Each document is of a version of its own: issuers moved their Profiles on, and left the
 * assertions that they had awarded.
 */
public enum Version {
  /** Open Badges 2.0 (2018), JSON-LD. */
  V2_0("2.0"),
  /** Open Badges 1.1 (1 May 2015), JSON-LD. */
  V1_1("1.1"),
  /** Open Badges 1.0 (2013), plain JSON. */
  V1_0("1.0"),
  /** Open Badges 0.5 (2011), plain JSON: all in one document. */
  V0_5("0.5");

  private final String label;

  Version(String label) {
    this.label = label;
  }

  /** As the standard numbers it, "2.0" for one. */
  public String label() {
    return label;
  }

  /** Whether documents are plain JSON: without {@code @context}, {@code id} and {@code type}. */
  public boolean isPlainJson() {
    return this == V1_0 || this == V0_5;
  }
}
