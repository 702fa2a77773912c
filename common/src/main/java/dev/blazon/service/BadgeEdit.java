package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.VerificationType;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer changes of a badge; null leaves a property as it is.
 *
 * @param endless whether the validity is removed
 */
public record BadgeEdit(
    @Nullable String name,
    @Nullable String description,
    @Nullable Criteria criteria,
    @Nullable List<String> tags,
    @Nullable List<AlignmentObject> alignment,
    @Nullable Period validity,
    boolean endless,
    @Nullable VerificationType verification,
    @Nullable ExpiryPolicy expiryPolicy) {

  /** {@code badge} with these changes, of its next version for optimistic locking. */
  BadgeRecord appliedTo(BadgeRecord badge) {
    BadgeClass old = badge.badgeClass();
    BadgeClass edited =
        new BadgeClass(
            old.id(),
            or(name, old.name()),
            or(description, old.description()),
            old.image(),
            or(criteria, old.criteria()),
            old.issuer(),
            or(alignment, old.alignment()),
            or(tags, old.tags()),
            old.version(),
            old.related());
    return new BadgeRecord(
        badge.id(),
        badge.issuer(),
        edited,
        or(verification, badge.verification()),
        endless ? null : validity == null ? badge.validity() : validity,
        or(expiryPolicy, badge.expiryPolicy()),
        badge.artwork(),
        badge.awarded(),
        badge.createdAt(),
        badge.version() + 1);
  }

  private static <T> T or(@Nullable T changed, T otherwise) {
    return changed == null ? otherwise : changed;
  }
}
