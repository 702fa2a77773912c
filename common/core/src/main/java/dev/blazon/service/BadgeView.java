package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.OpenBadges;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A BadgeClass as the API answers it to its issuer, with settings that its public document does not
 * have.
 *
 * @param id its id
 * @param badgeClass its public URL
 * @param verification how its Assertions are verified
 * @param validity ISO 8601, or null
 * @param expiryPolicy what the sweep does to expired Assertions
 * @param renewal how Assertions are renewed
 * @param awarded whether it has been awarded, and so cannot be changed any more
 * @param createdAt since when
 * @param createdBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null where not known
 * @param changedBy by whom it was changed last: edited, given artwork, awarded first or linked;
 *     null where nobody has
 * @param continuation the id of the badge that is awarded in its place under a newer Profile, or
 *     null
 * @param document its public document, but for its Endorsements
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record BadgeView(
    String id,
    String badgeClass,
    String verification,
    @Nullable String validity,
    String expiryPolicy,
    RenewalView renewal,
    boolean awarded,
    String createdAt,
    @Nullable String createdBy,
    @Nullable String changedBy,
    @Nullable String continuation,
    BadgeClass document) {

  public static BadgeView of(BadgeRecord badge) {
    return BadgeViewBuilder.builder()
        .id(badge.id())
        .badgeClass(badge.badgeClass().id())
        .verification(badge.verification().toString())
        .validity(badge.validity() == null ? null : badge.validity().toString())
        .expiryPolicy(badge.expiryPolicy().toString())
        .renewal(RenewalView.of(badge.renewal()))
        .awarded(badge.awarded())
        .createdAt(OpenBadges.dateTime(badge.createdAt()))
        .createdBy(badge.trail().createdBy())
        .changedBy(badge.trail().changedBy())
        .continuation(badge.continuation())
        .document(badge.badgeClass())
        .build();
  }
}
