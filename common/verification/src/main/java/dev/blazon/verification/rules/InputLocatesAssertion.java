package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Located;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that the input leads to an Assertion: to one at a URL, or inside a JWS.
 *
 * <p>{@value #SENTENCE}
 */
final class InputLocatesAssertion extends Rule {
  static final String SENTENCE =
      "HostedBadge Verification: the input data should only be trusted to identify the URI of the"
          + " hosted verification file, and upon loading the hosted verification file, the"
          + " retrieved data should be used as the Assertion value.";

  InputLocatesAssertion() {
    super("input-locates-assertion", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return switch (dossier.located()) {
      case Located.Hosted(String url) -> new Holds("hosted, at " + Quoted.of(url));
      case Located.Signed signed -> new Holds("inside a JWS");
      case Located.BadToken(String why) -> new Broken("a token that is refused: " + why);
      case Located.NotAsked(String why) -> new NotApplicable(why);
      case Located.Nowhere(String why) -> new Broken(why);
    };
  }
}
