package dev.blazon.verification.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.DateTimes;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the document of the signing key gives no date of revocation at or before the time of
 * issue. Open Badges has no word for this; a key says it in that of the Security Vocabulary. A date
 * that cannot be read is no date to rely on.
 *
 * <p>{@value #SENTENCE}
 */
final class KeyNotCompromised extends DocumentRule {
  static final String SENTENCE =
      "Controlled Identifiers 1.0, revoked: systems depending on the value are expected to not "
          + "verify any proofs associated with the verification method at or after the time of "
          + "revocation.";

  /** As compaction writes https://w3id.org/security#revoked. */
  private static final String REVOKED = "sec:revoked";

  /** The earliest date that a key is said to be compromised since: nothing was issued before. */
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  KeyNotCompromised() {
    super(Role.KEY, "not-compromised", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    if (!(dossier.proof() instanceof Proof.Verified)) {
      return new NotApplicable("it did not make the signature");
    }
    List<JsonNode> dates = document.object().values(REVOKED);
    if (dates.isEmpty()) {
      return new Holds("it does not say that it was revoked");
    }
    List<Instant> revoked = dates.stream().flatMap(date -> instant(date).stream()).toList();
    if (revoked.size() < dates.size()) {
      return new Broken("it was revoked, on a date that cannot be read");
    }
    Instant since = revoked.stream().min(Instant::compareTo).orElseThrow();
    Optional<Instant> issuedOn =
        dossier.object(dossier.judgedRole()).flatMap(a -> a.dateTime("issuedOn"));
    return issuedOn.filter(since::isAfter).filter(date -> !date.isBefore(BEGINNING)).isPresent()
        ? new Holds("it was revoked on " + since + ", after the time of issue")
        : new Broken("it was revoked on " + since + ", and that is not after the time of issue");
  }

  /** A date as text, or as a literal with the type of one. */
  private static Optional<Instant> instant(JsonNode date) {
    return DateTimes.of(date.has("@value") ? date.get("@value") : date);
  }
}
