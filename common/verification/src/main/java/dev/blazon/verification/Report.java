package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Version;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a verification: the verdict on one badge, and what was found out about it.
 *
 * @param verdict what it comes to
 * @param checkedAt when
 * @param conformance whether the documents are what the standard asks
 * @param status whether the badge is in force
 * @param proof whether it is its issuer's
 * @param recipient whether it was awarded to the one who is claimed; null where nobody was claimed,
 *     or nobody is there to compare with
 * @param checks every rule that applied to the badge, in order
 * @param assertion the Assertion in the terms of the 2.0 context, as fetched or as signed; null
 *     where there is none to believe
 * @param badge its BadgeClass, likewise
 * @param issuer the issuer's Profile, likewise
 * @param documents where each document was come by, and when
 * @param endorsements what was found out about each of its endorsements, or about the one that was
 *     handed in by itself
 * @param version the version of the standard that the Assertion is of; null where none was seen
 * @param handedIn what it was that somebody handed in
 * @param renewedBy the URL of the Assertion that has renewed a hosted one, as its host says beside
 *     the document; a hint that nothing was judged by. Null for none
 */
@RecordBuilder
public record Report(
    Verdict verdict,
    Instant checkedAt,
    Conformance conformance,
    StatusAspect status,
    ProofAspect proof,
    @Nullable RecipientAspect recipient,
    List<Check> checks,
    @Nullable JsonNode assertion,
    @Nullable JsonNode badge,
    @Nullable JsonNode issuer,
    List<DocumentSeen> documents,
    List<EndorsementReport> endorsements,
    @Nullable Version version,
    HandedIn handedIn,
    @Nullable String renewedBy) {
  /**
   * The name that the issuer gives to the recipient: its statement, of which nothing is verified
   * but that it is the issuer's. Empty where it gives none, and where it has taken the badge back:
   * then nothing is told of the recipient.
   */
  public Optional<String> recipientName() {
    return switch (verdict) {
      case VALID, EXPIRED, INVALID, UNVERIFIABLE -> PlainFacts.of(assertion).recipientName();
      case REVOKED -> Optional.empty();
    };
  }
}
