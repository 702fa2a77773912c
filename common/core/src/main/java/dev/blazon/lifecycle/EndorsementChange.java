package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of an Endorsement, such as that it was made or revoked, as it is read from DynamoDB's
 * change stream.
 *
 * @param endorsement the Endorsement's id
 * @param issuer whose it is: who endorses
 * @param request the id of the request by which a person was asked for it; null where an issuer
 *     endorses
 * @param endorsed the id of the document that it endorses
 * @param added whether it was new
 * @param revokedBefore whether it had been revoked before
 * @param reason why it was revoked; null where it was not
 * @param changedAt when it was made or revoked
 * @param version which change of the Endorsement it was: 1 is that it was made
 * @param by who did it, as {@link Trail} has it; null where it is not known
 */
@RecordBuilder
public record EndorsementChange(
    String endorsement,
    String issuer,
    @Nullable String request,
    String endorsed,
    boolean added,
    boolean revokedBefore,
    @Nullable String reason,
    Instant changedAt,
    long version,
    @Nullable String by) {}
