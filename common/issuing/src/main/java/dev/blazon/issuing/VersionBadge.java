package dev.blazon.issuing;

import dev.blazon.issuing.DefineBadge.Defined;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.service.Badges;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of a badge that has been awarded: a new BadgeClass, linked with the old
 * one both ways by {@code related}. It keeps the artwork.
 */
public final class VersionBadge {
  private final CatalogStore catalog;
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;
  private final InstantSource time;

  /** Makes versions of badges of this catalog. */
  public VersionBadge(
      CatalogStore catalog,
      Commits commits,
      Ids ids,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.commits = commits;
    this.ids = ids;
    this.urls = urls;
    this.creationTimes = creationTimes;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Refusal {}

    /** It was never awarded: it can be edited. */
    record NeverAwarded() implements Refusal {}

    /** It has a next version already, at {@code next}. */
    record Superseded(String next) implements Refusal {}

    /** Its extensions cannot be published, or its Assertions not be renewed like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Makes the next version of a badge, and leaves the one before as it is.
   *
   * @param edit what the next version changes
   * @param by who does it, as {@link Trail} has it
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Result<Answer<Defined>, Refusal> version(
      String issuer, String badge, BadgeEdit edit, String by, @Nullable RepeatableRequest request) {
    List<Fault> faults = ExtensionFaults.of(edit.additional().brought());
    return faults.isEmpty()
        ? commits.once(request, () -> decide(issuer, badge, edit, by))
        : new Result.Refused<>(new Refusal.Invalid(faults));
  }

  private Decision<Defined, Refusal> decide(String issuer, String id, BadgeEdit edit, String by) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, id, catalog);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownBadge());
    }
    BadgeRecord old = found.get();
    if (!old.awarded()) {
      return new Decision.Refuse<>(new Refusal.NeverAwarded());
    }
    String version = String.valueOf(Integer.parseInt(old.badgeClass().version()) + 1);
    Optional<Related> next =
        old.badgeClass().related().stream()
            .filter(link -> version.equals(link.version()))
            .findFirst();
    if (next.isPresent()) {
      return new Decision.Refuse<>(new Refusal.Superseded(next.get().id()));
    }
    Instant now = creationTimes.next(issuer, time.instant());
    BadgeRecord fresh = edit.appliedTo(copy(old, version, ids.next(), urls, now, by));
    List<Fault> faults = RenewalRules.faults(fresh);
    if (!faults.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Invalid(faults));
    }
    Said.check(fresh.badgeClass());
    Defined defined = new Defined(fresh.id(), fresh.badgeClass().id());
    return new Decision.Commit<>(
        List.of(
            new Change.AddBadge(fresh),
            new Change.ReplaceBadge(
                old.withLink(Related.badgeClass(defined.badgeClass(), version), by))),
        defined);
  }

  /**
   * A copy that nobody has awarded, related to {@code old}. Of version 0 for optimistic locking:
   * the change that follows makes it 1.
   */
  static BadgeRecord copy(
      BadgeRecord old, String version, String id, PublicUrls urls, Instant now, String by) {
    BadgeClass document = old.badgeClass();
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(old.issuer())
        .badgeClass(
            BadgeClassBuilder.builder(document)
                .id(urls.badge(id))
                .image(Image.at(urls.badgeImage(id), document.image()))
                .version(version)
                .related(related(document))
                .build())
        .verification(old.verification())
        .validity(old.validity())
        .expiryPolicy(old.expiryPolicy())
        .renewal(old.renewal())
        .artwork(old.artwork())
        .awarded(false)
        .createdAt(now)
        .version(0)
        .continuation(null)
        .firstVersion(old.family())
        .trail(Trail.of(by))
        .build();
  }

  /** Back to the old one; its other editions are editions of this one still. */
  private static List<Related> related(BadgeClass old) {
    return Stream.concat(
            Stream.of(Related.badgeClass(old.id(), old.version())),
            old.related().stream().filter(link -> link.version() == null))
        .toList();
  }
}
