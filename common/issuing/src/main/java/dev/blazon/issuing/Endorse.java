package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.ClaimBuilder;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Verification;
import dev.blazon.service.Subjects;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes an Endorsement, by which an issuer endorses an Assertion, a BadgeClass or a Profile, of
 * this deployment or of another.
 */
public final class Endorse {
  private final Subjects subjects;
  private final Commits commits;
  private final Ids ids;
  private final PublicUrls urls;
  private final CreationTimes creationTimes;
  private final InstantSource time;

  /** Makes Endorsements by issuers of this catalog. */
  public Endorse(
      CatalogStore catalog,
      AssertionStore assertions,
      Commits commits,
      Ids ids,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.subjects = new Subjects(catalog, assertions);
    this.commits = commits;
    this.ids = ids;
    this.urls = urls;
    this.creationTimes = creationTimes;
    this.time = time;
  }

  /**
   * What an endorser says, of whom or what.
   *
   * @param claim of what, by its URL, and what
   * @param additional what else is said of the Endorsement
   */
  public record NewEndorsement(Claim claim, AdditionalProperties additional) {}

  /**
   * The new Endorsement's id and URL.
   *
   * @param id the Endorsement's id
   * @param endorsement its public URL
   */
  public record Made(String id, String endorsement) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** What is to be endorsed is not there, or the extensions cannot be published. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Endorses, as {@code by} says: as {@link Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more is said than can be kept
   */
  public Result<Answer<Made>, Refusal> endorse(
      String issuer, NewEndorsement input, String by, @Nullable RepeatableRequest request) {
    List<Fault> faults = ExtensionFaults.of(input.additional().extensions());
    return faults.isEmpty()
        ? commits.once(request, () -> decide(issuer, input, by))
        : new Result.Refused<>(new Refusal.Invalid(faults));
  }

  private Decision<Made, Refusal> decide(String issuer, NewEndorsement input, String by) {
    String url = input.claim().id();
    Subject subject = urls.at(url).flatMap(Subject::at).orElse(null);
    Optional<String> endorsed =
        urls.isOurs(url)
            ? Optional.ofNullable(subject).flatMap(subjects::documentId)
            : Optional.of(url);
    if (endorsed.isEmpty()) {
      return new Decision.Refuse<>(
          new Refusal.Invalid(
              List.of(
                  new Fault(
                      "/endorses", "is no URL of an Assertion, a BadgeClass or a Profile here"))));
    }
    EndorsementRecord made = record(issuer, subject, endorsed.get(), input, by);
    Said.check(made.document());
    Made answer = new Made(made.id(), made.document().id());
    return new Decision.Commit<>(List.of(new Change.AddEndorsement(made)), answer);
  }

  private EndorsementRecord record(
      String issuer, @Nullable Subject subject, String endorsed, NewEndorsement input, String by) {
    Instant now = time.instant();
    String id = ids.next();
    Claim said = input.claim();
    Endorsement document =
        new Endorsement(
            urls.endorsement(id),
            ClaimBuilder.builder()
                .id(endorsed)
                .name(said.name())
                .description(said.description())
                .url(said.url())
                .email(said.email())
                .telephone(said.telephone())
                .endorsementComment(said.endorsementComment())
                .build(),
            urls.issuer(issuer),
            Verification.hosted(),
            OpenBadges.dateTime(now),
            input.additional());
    Instant created = creationTimes.next(issuer, now);
    return EndorsementRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .request(null)
        .endorser(null)
        .subject(subject)
        .document(document)
        .listed(false)
        .reason(null)
        .createdAt(created)
        .changedAt(now)
        .version(1)
        .trail(Trail.of(by))
        .build();
  }
}
