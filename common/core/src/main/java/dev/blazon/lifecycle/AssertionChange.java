package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an Assertion, with its status before and after, as it is read from DynamoDB's change
 * stream: what it says is as of the change, whatever has followed.
 *
 * @param sequenceNumber tells the change, and repetitions of it
 * @param assertion the Assertion's id
 * @param issuer whose it is
 * @param badge the id of its BadgeClass
 * @param before the status before; null where it was new
 * @param after the status after
 * @param reason why it was revoked; null where it was not
 * @param changedAt when its status was written
 * @param expires until when it is good; null for ever
 * @param renews the id of the Assertion that it renewed; null where it is the first
 * @param successor the id of the Assertion that follows it or stands in its place; null for none
 * @param completes the id of the pathway for whose completion it was awarded; null for none
 * @param renewed whether this is the change by which {@code successor} has renewed it
 * @param done what was taken from its plan, the earliest first
 * @param version which change of the Assertion it was: 1 is its award
 * @param by who did it, as {@link Trail} has it; null where it is not known
 */
@RecordBuilder
public record AssertionChange(
    String sequenceNumber,
    String assertion,
    String issuer,
    String badge,
    @Nullable Status before,
    Status after,
    @Nullable String reason,
    Instant changedAt,
    @Nullable Instant expires,
    @Nullable String renews,
    @Nullable String successor,
    @Nullable String completes,
    boolean renewed,
    List<PlannedStep> done,
    long version,
    @Nullable String by) {}
