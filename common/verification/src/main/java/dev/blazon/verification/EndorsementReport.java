package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.dossier.Role;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report on one Endorsement of the badge: its verdict and checks (section
 * "Endorsement"). It changes no verdict on the badge.
 *
 * @param verdict what it comes to; whoever shows "endorsed by" shows it for {@code VALID} alone
 * @param role the part in the badge of the entity that shows it; null for an Endorsement that was
 *     handed in by itself
 * @param entity the id of that entity, or else of the one that is claimed about; empty where there
 *     is none
 * @param comment the endorser's words, in Markdown; null where there are none to believe
 * @param endorsement the Endorsement in the terms of the 2.0 context; null where there is none to
 *     believe
 * @param issuer its issuer's Profile, likewise
 * @param checks every rule that applied to it, in order; {@code issuer-…} are about its own issuer
 */
@RecordBuilder
public record EndorsementReport(
    Verdict verdict,
    @Nullable Role role,
    String entity,
    @Nullable String comment,
    @Nullable JsonNode endorsement,
    @Nullable JsonNode issuer,
    List<Check> checks) {}
