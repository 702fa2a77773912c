package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;

/**
 * Warns where the image that a badge came in is damaged, or carries other than one Assertion where
 * the standard has it.
 *
 * <p>{@value #SENTENCE}
 */
final class BakedOnce extends Rule {
  static final String SENTENCE =
      "Baking Specification, PNGs: An iTXt chunk with the keyword \"openbadges\" MUST NOT appear in"
          + " a PNG more than once. SVGs: There MUST be only one <openbadges:assertion> tag in an"
          + " SVG.";

  BakedOnce() {
    super("baked-once", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return Finding.of(dossier.oddities(), "nothing is odd about how it was baked");
  }
}
