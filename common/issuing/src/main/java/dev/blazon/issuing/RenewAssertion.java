package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.service.Assertions;
import dev.blazon.service.StatusChange;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renews an Assertion: awards the next one to the same recipient, and has it follow the first. What
 * was awarded cannot be changed: the first stays good until it expires, and names nothing new; the
 * next says by {@code related} which it renews.
 */
public final class RenewAssertion {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final Commits commits;
  private final AwardTargets targets;
  private final NewestVersion versions;
  private final Spans spans;
  private final AssertionMaker maker;
  private final RenewedRegister register;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Renews Assertions of these stores. */
  public RenewAssertion(
      CatalogStore catalog,
      AssertionStore assertions,
      RenewedRegister register,
      Commits commits,
      Spans spans,
      AssertionMaker maker,
      Ids ids,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.commits = commits;
    this.targets = new AwardTargets(catalog, ids, urls, creationTimes);
    this.versions = new NewestVersion(catalog, urls);
    this.spans = spans;
    this.maker = maker;
    this.register = register;
    this.urls = urls;
    this.time = time;
  }

  /**
   * What is said of a renewal.
   *
   * @param expires until when it is good; null for as long as the badge says, from the end of the
   *     first, or from now where that is over
   * @param evidence what it rests on; where there is none, what the holder has sent for it
   * @param narrative what the recipient did for it; Markdown, or null
   */
  public record Renewal(
      @Nullable Instant expires, List<Evidence> evidence, @Nullable String narrative) {
    /** One of which nothing is said. */
    public static final Renewal PLAIN = new Renewal(null, List.of(), null);
  }

  /**
   * The Assertion that renews the first.
   *
   * @param id its id
   * @param badge the id of the badge that it is an award of: the first's, its newest version, or
   *     what continues that under a newer Profile
   * @param assertion its public URL
   * @param image the URL of its baked image
   * @param page the URL of its page for people
   * @param status where it is in its life
   * @param expires until when it is good, as the standard's DateTime; null for ever
   * @param renews the public URL of the first
   * @param epoch the key epoch that it was signed in, which nobody is told; null where it is hosted
   */
  @JsonIgnoreProperties("epoch")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record Renewed(
      String id,
      String badge,
      String assertion,
      String image,
      String page,
      Status status,
      @Nullable String expires,
      String renews,
      @Nullable KeyEpoch epoch) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** Why not even its issuer can have it done. */
    sealed interface OfAny extends Refusal {}

    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements OfAny {}

    /** Its BadgeClass has no renewal. */
    record NotOffered() implements OfAny {}

    /** It has no end, so that there is nothing to renew. */
    record NeverExpires() implements OfAny {}

    /** It is too early: it can be renewed from then on. */
    record TooEarly(Instant opens) implements OfAny {}

    /** It is too late: it could be renewed until then. */
    record TooLate(Instant closed) implements OfAny {}

    /**
     * The next one is there already.
     *
     * @param successor its id
     */
    record AlreadyRenewed(String successor) implements OfAny {}

    /** Its issuer has taken it back. */
    record Revoked() implements OfAny {}

    /** Nothing of it is left. */
    record Erased() implements OfAny {}

    /**
     * Another stands in its place, which can be renewed.
     *
     * @param successor the id of the other
     */
    record Superseded(String successor) implements OfAny {}

    /** The badge is signed, and the issuer's newest key is compromised. */
    record KeyCompromised() implements OfAny {}

    /** It cannot be awarded like this. */
    record Invalid(List<Fault> faults) implements OfAny {}

    /**
     * It is not to be renewed by itself now: because it is held, or somebody has to decide. Whoever
     * asks for it is never told this.
     */
    record NotByItself() implements Refusal {}
  }

  /**
   * Renews it because its issuer says so. What its holder has sent for it becomes its evidence,
   * where the issuer sends none.
   *
   * @param by who renews it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<Answer<Renewed>, Refusal.OfAny> renew(
      String issuer, String id, Renewal renewal, String by, @Nullable RepeatableRequest request) {
    Asked<Refusal.OfAny> asked =
        new Asked<>(
            first -> register.withEvidence(first, renewal), by, RenewalTime::asked, why -> why);
    return commits
        .once(request, () -> decide(Assertions.ownedBy(issuer, id, assertions), asked))
        .map(
            answer ->
                switch (answer) {
                  case Answer.First<Renewed>(Renewed renewed) -> {
                    spans.count(renewed.epoch(), List.of(renewed.id()));
                    yield answer;
                  }
                  case Answer.Repeated<Renewed> _ -> answer;
                });
  }

  /**
   * Renews it because its time has come, where its BadgeClass has it so and nobody holds it. Of
   * what its holder may have sent for it, nothing is published: nobody has read that.
   *
   * @param by who renews it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<Renewed, Refusal> renewByItself(String id, String by) {
    Asked<Refusal> asked =
        new Asked<>(first -> Renewal.PLAIN, by, RenewalTime::byItself, why -> why);
    return commits
        .retrying(() -> decide(assertions.assertion(id), asked))
        .map(
            renewed -> {
              spans.count(renewed.epoch(), List.of(renewed.id()));
              return renewed;
            });
  }

  /**
   * How a renewal is asked for.
   *
   * @param <R> why it may be refused
   * @param renewal what is said of it
   * @param time whether now is the time for it
   * @param refusal what refuses anybody, as a reason to refuse this
   */
  private record Asked<R extends Refusal>(
      Function<AssertionRecord, Renewal> renewal,
      String by,
      Timing<R> time,
      Function<Refusal.OfAny, R> refusal) {
    Decision<Renewed, R> refused(Refusal.OfAny why) {
      return new Decision.Refuse<>(refusal.apply(why));
    }
  }

  /** Says whether now is the time for a renewal. */
  private interface Timing<R> {
    /** Why it is not the time; empty where it is. */
    Optional<R> refusal(AssertionRecord first, BadgeRecord badge, Instant now);
  }

  private <R extends Refusal> Decision<Renewed, R> decide(
      Optional<AssertionRecord> found, Asked<R> asked) {
    if (found.isEmpty()) {
      return asked.refused(new Refusal.UnknownAssertion());
    }
    AssertionRecord first = found.get();
    Optional<Refusal.OfAny> gone = gone(first);
    if (gone.isPresent()) {
      return asked.refused(gone.get());
    }
    Instant now = time.instant();
    BadgeRecord badge = catalog.badge(first.badge()).orElseThrow();
    Optional<R> refusal = asked.time().refusal(first, badge, now);
    return refusal.isPresent()
        ? new Decision.Refuse<>(refusal.get())
        : targets
            .of(versions.of(badge), now, asked.by())
            .map(target -> renewed(first, target, asked, now))
            .orElseGet(() -> asked.refused(new Refusal.KeyCompromised()));
  }

  private static Optional<Refusal.OfAny> gone(AssertionRecord first) {
    String successor = first.successor();
    return switch (first.status()) {
      case REVOKED -> Optional.of(new Refusal.Revoked());
      case ERASED -> Optional.of(new Refusal.Erased());
      case SUPERSEDED -> Optional.of(new Refusal.Superseded(String.valueOf(successor)));
      case ACTIVE, RENEWED, EXPIRED ->
          successor == null ? Optional.empty() : Optional.of(new Refusal.AlreadyRenewed(successor));
    };
  }

  private <R extends Refusal> Decision<Renewed, R> renewed(
      AssertionRecord first, AwardTarget target, Asked<R> asked, Instant now) {
    Renewal renewal = asked.renewal().apply(first);
    Instant expires = RenewalTime.expiry(first, target.badge(), renewal.expires(), now);
    List<Fault> faults = RenewalTime.faults(first, renewal, expires, now);
    if (!faults.isEmpty()) {
      return asked.refused(new Refusal.Invalid(faults));
    }
    AssertionRecord made =
        maker.renew(first, target.badge(), target.epoch(), renewal, expires, now, asked.by());
    List<Change> changes =
        new ArrayList<>(StatusChange.of(first, first.renew(made.id(), now, asked.by())));
    changes.add(new Change.AddAssertion(made));
    changes.addAll(register.of(first, made, target.badge().family()));
    changes.addAll(Presentations.follow(first, made, assertions));
    changes.addAll(target.changes());
    return new Decision.Commit<>(changes, answer(first, made, target.epoch(), now));
  }

  private Renewed answer(
      AssertionRecord first, AssertionRecord made, @Nullable KeyEpoch epoch, Instant now) {
    Instant expires = made.expires();
    return RenewedBuilder.builder()
        .id(made.id())
        .badge(made.badge())
        .assertion(urls.assertion(made.id()))
        .image(urls.assertionImage(made.id()))
        .page(urls.page(made.id()))
        .status(made.statusAt(now))
        .expires(expires == null ? null : OpenBadges.dateTime(expires))
        .renews(urls.assertion(first.id()))
        .epoch(epoch)
        .build();
  }
}
