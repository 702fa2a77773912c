package dev.blazon.issuing;

import dev.blazon.json.Patch;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to edit a BadgeClass; null leaves a property as it is.
 *
 * @param image what is said of its artwork, without its place
 * @param related its other editions, but for its versions
 */
@RecordBuilder
public record BadgeEdit(
    @Nullable String name,
    @Nullable String description,
    @Nullable Criteria criteria,
    @Nullable List<String> tags,
    @Nullable List<AlignmentObject> alignment,
    Patch<Image> image,
    Patch<List<Related>> related,
    AdditionalEdit additional,
    Patch<Period> validity,
    @Nullable VerificationType verification,
    @Nullable ExpiryPolicy expiryPolicy,
    @Nullable RenewalPolicy renewal) {

  /**
   * A badge with these changes, of its next version for optimistic locking, as {@code by} edits it.
   */
  BadgeRecord appliedTo(BadgeRecord badge, String by) {
    return appliedTo(badge, badge.trail().changed(by));
  }

  /** A copy that is new, with these changes: whoever made it has not changed it. */
  BadgeRecord appliedTo(BadgeRecord badge) {
    return appliedTo(badge, badge.trail());
  }

  private BadgeRecord appliedTo(BadgeRecord badge, Trail trail) {
    BadgeClass old = badge.badgeClass();
    BadgeClass edited =
        BadgeClassBuilder.builder(old)
            .name(or(name, old.name()))
            .description(or(description, old.description()))
            .image(image(old))
            .criteria(or(criteria, old.criteria()))
            .alignment(or(alignment, old.alignment()))
            .tags(or(tags, old.tags()))
            .related(related(old))
            .additional(additional.appliedTo(old.additional()))
            .build();
    return BadgeRecordBuilder.builder(badge)
        .badgeClass(edited)
        .verification(or(verification, badge.verification()))
        .validity(validity.appliedTo(badge.validity()))
        .expiryPolicy(or(expiryPolicy, badge.expiryPolicy()))
        .renewal(or(renewal, badge.renewal()))
        .version(badge.version() + 1)
        .trail(trail)
        .build();
  }

  /** Whatever is said of it, the artwork stays where it is. */
  private @Nullable Image image(BadgeClass old) {
    Image words = image.appliedTo(old.image());
    String url = old.image() == null ? null : old.image().id();
    return url == null ? words : Image.at(url, words);
  }

  private List<Related> related(BadgeClass old) {
    Stream<Related> versions = old.related().stream().filter(link -> link.version() != null);
    Stream<Related> others = old.related().stream().filter(link -> link.version() == null);
    return Stream.concat(versions, related.appliedTo(others.toList(), List.of()).stream()).toList();
  }

  private static <T> T or(@Nullable T changed, T otherwise) {
    return changed == null ? otherwise : changed;
  }
}
