package dev.blazon.issuing;

import dev.blazon.issuing.CompletionRegister.Holder;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.StepBadge;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Awards the badge for completing a pathway, once: whoever was ever awarded any version of it by
 * the pathway's issuer, for whatever reason, is awarded none, not even where that was revoked.
 *
 * <p>The recipient is that of an Assertion that counts, as its document has it: nobody has to know
 * the identity. Where none that counts is of this deployment, nobody does, and nothing is awarded.
 */
public final class AwardCompletion {
  private final CatalogStore catalog;
  private final CompletionRegister register;
  private final Commits commits;
  private final AwardTargets targets;
  private final NewestVersion versions;
  private final Spans spans;
  private final AssertionMaker maker;
  private final StepEvidence evidence;
  private final InstantSource time;

  /**
   * Where it reads which badge is awarded, what counts, and who has what already.
   *
   * @param catalog the badges
   * @param assertions what counts, and how it is shown
   * @param register who has what
   */
  public record Stores(CatalogStore catalog, AssertionStore assertions, RegisterStore register) {}

  /** Awards badges of these stores. */
  public AwardCompletion(
      Stores stores,
      Commits commits,
      RecipientDigester digester,
      Spans spans,
      AssertionMaker maker,
      Ids ids,
      PublicUrls urls,
      CreationTimes creationTimes,
      InstantSource time) {
    this.catalog = stores.catalog();
    this.register = new CompletionRegister(stores.assertions(), stores.register(), digester);
    this.commits = commits;
    this.targets = new AwardTargets(catalog, ids, urls, creationTimes);
    this.versions = new NewestVersion(catalog, urls);
    this.spans = spans;
    this.maker = maker;
    this.evidence = new StepEvidence(catalog, stores.assertions(), urls);
    this.time = time;
  }

  /**
   * The Assertion that was awarded.
   *
   * @param assertion its id
   * @param epoch the key epoch that it was signed in, which nobody is told; null where it is hosted
   */
  public record Awarded(String assertion, @Nullable KeyEpoch epoch) {}

  /** Why nothing is awarded; callers answer every case. */
  public sealed interface Refusal {
    /** The pathway has no badge for completing it. */
    record NoBadge() implements Refusal {}

    /** Nobody completes it any more. */
    record Closed() implements Refusal {}

    /** A stage is not complete. */
    record NotComplete() implements Refusal {}

    /** No badge that counts is of this deployment, so that nobody knows whose they are. */
    record NobodyKnown() implements Refusal {}

    /**
     * The badge was awarded before.
     *
     * @param assertion the id of that Assertion
     */
    record AlreadyAwarded(String assertion) implements Refusal {}

    /** The badge is signed, and the issuer's newest key is compromised. */
    record KeyCompromised() implements Refusal {}
  }

  /** Whether somebody was ever awarded the badge of a pathway, so that nothing can follow. */
  public boolean isAwarded(Pathway pathway, String learner) {
    return Optional.ofNullable(pathway.completion())
        .flatMap(catalog::badge)
        .flatMap(badge -> register.awarded(badge, learner))
        .isPresent();
  }

  /**
   * Awards it, as {@link Trail#PATHWAY}.
   *
   * @param first how far somebody is in the pathway, as it was read last
   * @param again reads that anew, for when somebody else was faster; empty where a stage is not
   *     complete any more
   * @param learner who, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<Awarded, Refusal> award(
      Progress first, Supplier<Optional<Progress>> again, String learner) {
    Iterator<Optional<Progress>> each =
        Stream.concat(Stream.of(Optional.of(first)), Stream.generate(again)).iterator();
    return commits
        .retrying(
            () ->
                each.next()
                    .map(progress -> decide(progress, learner))
                    .orElseGet(() -> new Decision.Refuse<>(new Refusal.NotComplete())))
        .map(
            awarded -> {
              spans.count(awarded.epoch(), List.of(awarded.assertion()));
              return awarded;
            });
  }

  private static Optional<Refusal> refusal(Progress progress) {
    Pathway pathway = progress.pathway();
    if (pathway.completion() == null) {
      return Optional.of(new Refusal.NoBadge());
    }
    if (pathway.closedAt() != null) {
      return Optional.of(new Refusal.Closed());
    }
    return progress.isComplete() ? Optional.empty() : Optional.of(new Refusal.NotComplete());
  }

  private Decision<Awarded, Refusal> decide(Progress progress, String learner) {
    Optional<Refusal> refusal = refusal(progress);
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    BadgeRecord badge =
        Optional.ofNullable(progress.pathway().completion()).flatMap(catalog::badge).orElseThrow();
    Holder holder = register.holder(badge, learner);
    if (holder.awarded() != null) {
      return new Decision.Refuse<>(new Refusal.AlreadyAwarded(holder.awarded()));
    }
    Optional<AssertionRecord> basis = basis(progress);
    if (basis.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.NobodyKnown());
    }
    Instant now = time.instant();
    return targets
        .of(versions.of(badge), now, Trail.PATHWAY)
        .map(target -> awarded(progress, basis.get(), target, holder, now))
        .orElseGet(() -> new Decision.Refuse<>(new Refusal.KeyCompromised()));
  }

  /** Whose recipient it is: the first of the pathway's own issuer, else the first of another. */
  private static Optional<AssertionRecord> basis(Progress progress) {
    String issuer = progress.pathway().issuer();
    return progress
        .counted()
        .flatMap(step -> Stream.ofNullable(step.badge()))
        .flatMap(
            badge ->
                switch (badge) {
                  case StepBadge.Ours(AssertionRecord assertion) -> Stream.of(assertion);
                  case StepBadge.Elsewhere _ -> Stream.empty();
                })
        .min(Comparator.comparingInt(assertion -> assertion.issuer().equals(issuer) ? 0 : 1));
  }

  private Decision<Awarded, Refusal> awarded(
      Progress progress, AssertionRecord basis, AwardTarget target, Holder holder, Instant now) {
    AssertionRecord made =
        maker.complete(
            progress.pathway().id(),
            basis,
            evidence.of(progress),
            target.badge(),
            target.epoch(),
            now);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AddAssertion(made));
    changes.addAll(register.of(basis, made, holder, target.badge().family()));
    changes.addAll(target.changes());
    return new Decision.Commit<>(changes, new Awarded(made.id(), target.epoch()));
  }
}
