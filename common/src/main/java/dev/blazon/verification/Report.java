package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.rules.RecipientMatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param verdict what it comes to
 * @param checkedAt when
 * @param checks every rule that applied to the case, in order
 * @param assertion the Assertion in the terms of the 2.0 context, as fetched or as signed; null
 *     where there is none to believe
 * @param badge its BadgeClass, likewise
 * @param issuer the issuer's Profile, likewise
 * @param recipient how the claimed recipient compares; null where none was claimed, or none is
 *     there to compare with
 * @param documents where each document was come by, and when
 * @param endorsements what was found out about each of its endorsements, or about the one that was
 *     handed in by itself
 */
public record Report(
    Verdict verdict,
    Instant checkedAt,
    List<Check> checks,
    @Nullable JsonNode assertion,
    @Nullable JsonNode badge,
    @Nullable JsonNode issuer,
    @Nullable RecipientMatch recipient,
    List<DocumentSeen> documents,
    List<EndorsementReport> endorsements) {}
