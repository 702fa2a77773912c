package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Reading;

/**
 * Older badges are judged by other rules than these.
 *
 * <p>{@value #SENTENCE}
 */
final class VersionKnown extends Misunderstanding {
  static final String SENTENCE =
      "Open Badges 2.0: documents name the context https://w3id.org/openbadges/v2.";

  VersionKnown(Role role) {
    super(role, "version", Severity.UNVERIFIABLE, SENTENCE, Reading.Fault.OTHER_VERSION);
  }
}
