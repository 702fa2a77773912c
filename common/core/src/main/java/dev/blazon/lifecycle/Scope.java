package dev.blazon.lifecycle;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * One permission of an API key within its own issuer: issue (award and revoke badges), manage
 * (change badges, artwork and keys), or read (what is not public).
 */
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

  /** The scopes whose words are among these. */
  public static Set<Scope> among(Collection<String> terms) {
    Set<Scope> scopes = EnumSet.allOf(Scope.class);
    scopes.removeIf(scope -> !terms.contains(scope.term));
    return scopes;
  }

  /** The word that the API uses. */
  @Override
  public String toString() {
    return term;
  }
}
