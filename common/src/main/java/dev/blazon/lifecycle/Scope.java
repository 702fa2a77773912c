package dev.blazon.lifecycle;

/** What an API key may do, within its own issuer. */
public enum Scope {
  /** Award badges and revoke them. */
  ISSUE("issue"),

  /** Change the issuer's catalog: badge classes, artwork, API keys. */
  MANAGE("manage"),

  /** Read what is not public. */
  READ("read");

  private final String term;

  Scope(String term) {
    this.term = term;
  }

  /** The word that the API uses. */
  @Override
  public String toString() {
    return term;
  }
}
