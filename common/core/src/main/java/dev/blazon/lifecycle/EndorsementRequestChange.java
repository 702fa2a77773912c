package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of what has become of it that somebody was asked to endorse something, as it is read
 * from DynamoDB's change stream. Nothing in it says who was asked.
 *
 * @param subject what is to be endorsed
 * @param request the id of the request
 * @param issuer whose the subject is
 * @param before what had become of it before; null where the request is new
 * @param after what has become of it now
 * @param at when
 * @param version which change of the request it was: 1 is that it was made
 * @param by who did it, as {@link Trail} has it
 */
@RecordBuilder
public record EndorsementRequestChange(
    Subject subject,
    String request,
    String issuer,
    @Nullable EndorsementState before,
    EndorsementState after,
    Instant at,
    long version,
    String by) {}
