package dev.blazon.verification.dossier;

import dev.blazon.json.Texts;
import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.verification.documents.Quoted;
import java.util.Optional;

/**
 * A revocation of the badge by its issuer: the document that says so, and the reason in it.
 *
 * @param where the sentence's beginning: what says so
 * @param reason the published reason, empty where there is none
 * @param source the URL of the document that says so
 */
public record Revocation(String where, String reason, String source) {
  private static final int LONGEST = 2_048;

  /**
   * The URL of what stands in the badge's place, where the reason names it and it is of the origin
   * that revokes: nobody is led to where the issuer does not answer for what is there.
   */
  public Optional<String> successor() {
    return Optional.of(reason)
        .filter(text -> text.startsWith(RevokedAssertion.SUPERSEDED_BY))
        .map(text -> text.substring(RevokedAssertion.SUPERSEDED_BY.length()))
        .filter(url -> url.length() <= LONGEST && Texts.isHttpIri(url))
        .filter(url -> HostedScope.sameOrigin(url, source));
  }

  /** The revocation in a sentence for people: where it stands, and its reason. */
  public String sentence() {
    return reason.isEmpty() ? where + ", without a reason" : where + ": " + Quoted.of(reason);
  }
}
