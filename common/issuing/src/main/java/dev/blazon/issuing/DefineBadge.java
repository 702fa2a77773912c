package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.store.Answer;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines a BadgeClass for an issuer. It has no artwork yet, and cannot be awarded before it has.
 */
public final class DefineBadge {
  private final CatalogStore catalog;
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;
  private final InstantSource time;

  /** Defines badges of issuers of this catalog. */
  public DefineBadge(
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

  /**
   * The new badge's id and the URL of its BadgeClass.
   *
   * @param id the badge's id
   * @param badgeClass its public URL
   */
  public record Defined(String id, String badgeClass) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** Its extensions cannot be published, or its Assertions not be renewed like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Defines it, as {@code by} says: as {@link Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Result<Answer<Defined>, Refusal> define(
      String issuer, BadgeDetails details, String by, @Nullable RepeatableRequest request) {
    List<Fault> faults = ExtensionFaults.of(details.additional().extensions());
    return faults.isEmpty()
        ? commits.once(request, () -> decide(issuer, details, by))
        : new Result.Refused<>(new Refusal.Invalid(faults));
  }

  private Decision<Defined, Refusal> decide(String issuer, BadgeDetails details, String by) {
    if (!Ids.isId(issuer) || catalog.issuer(issuer).isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    String id = ids.next();
    BadgeRecord badge = record(id, issuer, details, by);
    List<Fault> faults = RenewalRules.faults(badge);
    if (!faults.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Invalid(faults));
    }
    Said.check(badge.badgeClass());
    Defined defined = new Defined(id, badge.badgeClass().id());
    return new Decision.Commit<>(List.of(new Change.AddBadge(badge)), defined);
  }

  private BadgeRecord record(String id, String issuer, BadgeDetails details, String by) {
    BadgeClass badgeClass =
        BadgeClassBuilder.builder()
            .id(urls.badge(id))
            .name(details.name())
            .description(details.description())
            .image(details.image())
            .criteria(details.criteria())
            .issuer(urls.issuer(issuer))
            .alignment(details.alignment())
            .tags(details.tags())
            .version("1")
            .related(details.related())
            .additional(details.additional())
            .build();
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .badgeClass(badgeClass)
        .verification(details.verification())
        .validity(details.validity())
        .expiryPolicy(details.expiryPolicy())
        .renewal(details.renewal())
        .artwork(null)
        .awarded(false)
        .createdAt(creationTimes.next(issuer, time.instant()))
        .version(1)
        .continuation(null)
        .firstVersion(null)
        .trail(Trail.of(by))
        .build();
  }
}
