package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.RenewalOutlook;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps that the holder of an Assertion asks its issuer to renew it, with what they say and show
 * for that. Asked once more, it replaces what they have asked before.
 */
public final class AskForRenewal {
  /** How often somebody can ask about one Assertion within a day in UTC. */
  public static final int A_DAY = 5;

  private final Records records;
  private final RegisterStore register;
  private final CounterStore counters;
  private final Commits commits;
  private final InstantSource time;

  /** Asks about what these stores have. */
  public AskForRenewal(
      Records records,
      RegisterStore register,
      CounterStore counters,
      Commits commits,
      InstantSource time) {
    this.records = records;
    this.register = register;
    this.counters = counters;
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is none that this person holds. */
    record NotHeld() implements Refusal {}

    /** Nobody can ask for that: others decide, or it is not renewed, or never expires. */
    record NotOffered() implements Refusal {}

    /** It is too early: they can ask from then on. */
    record TooEarly(Instant opens) implements Refusal {}

    /** It is too late: they could ask until then. */
    record TooLate(Instant closed) implements Refusal {}

    /** The next one is there already. */
    record Renewed() implements Refusal {}

    /** Its issuer has taken it back, or another stands in its place, or nothing of it is left. */
    record Gone() implements Refusal {}

    /** There is something wrong with what they say. */
    record Invalid(List<RenewalSaid.Fault> faults) implements Refusal {}

    /** They have asked {@value #A_DAY} times today; they can again after this. */
    record TooOften(Duration after) implements Refusal {}
  }

  /**
   * Keeps it, where it is not as it was asked before.
   *
   * @param learner who asks, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @throws dev.blazon.store.StoreBusy where others were faster every time
   */
  public Result<RenewalRequest, Refusal> ask(String learner, String assertion, RenewalSaid said) {
    return commits.retrying(
        () ->
            held(learner, assertion)
                .map(found -> decide(found, said))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.NotHeld())));
  }

  private Optional<AssertionRecord> held(String learner, String assertion) {
    return Ids.parse(assertion)
        .flatMap(register::registered)
        .filter(entry -> entry.recipient().ofDeployment().equals(learner))
        .map(RegisterEntry::assertion)
        .flatMap(records::assertion);
  }

  private Decision<RenewalRequest, Refusal> decide(AssertionRecord held, RenewalSaid said) {
    Instant now = time.instant();
    RenewalPolicy policy = records.badge(held.badge()).orElseThrow().renewal();
    Optional<Refusal> refusal =
        refusal(held, policy, now)
            .or(
                () ->
                    Optional.of(said.faults()).filter(f -> !f.isEmpty()).map(Refusal.Invalid::new));
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    Optional<RenewalRequest> before = register.renewalRequest(held.id());
    if (before.filter(RenewalRequest::isOpen).filter(said::isOf).isPresent()) {
      return new Decision.Unchanged<>(before.get());
    }
    DayLimit limit = new DayLimit("RENEWALS#" + held.id(), A_DAY);
    if (limit.isUsedUp(counters, now)) {
      return new Decision.Refuse<>(new Refusal.TooOften(DayLimit.untilNextDay(now)));
    }
    RenewalRequest asked =
        before
            .map(one -> one.askedAgain(said.narrative(), said.evidence(), now))
            .orElseGet(() -> RenewalRequest.first(held, said.narrative(), said.evidence(), now));
    return new Decision.Commit<>(
        List.of(
            // What is erased meanwhile does not come back.
            new Change.RequireRegisterEntry(held.id()),
            new Change.KeepRenewalRequest(asked),
            limit.oneMore(now)),
        asked);
  }

  /** Why nobody can ask about an Assertion now; empty where its holder can. */
  public static Optional<Refusal> refusal(AssertionRecord held, RenewalPolicy policy, Instant now) {
    return switch (held.statusAt(now)) {
      case REVOKED, SUPERSEDED, ERASED -> Optional.of(new Refusal.Gone());
      case RENEWED -> Optional.of(new Refusal.Renewed());
      case ACTIVE, EXPIRED ->
          held.successor() == null ? notNow(held, policy, now) : Optional.of(new Refusal.Renewed());
    };
  }

  private static Optional<Refusal> notNow(AssertionRecord held, RenewalPolicy policy, Instant now) {
    return switch (RenewalOutlook.of(held, policy, now)) {
      case RenewalOutlook.OnRequest outlook ->
          outlook.isOpen(now)
              ? Optional.empty()
              : Optional.of(new Refusal.TooEarly(outlook.opens()));
      case RenewalOutlook.ByItself _ -> Optional.of(new Refusal.NotOffered());
      case RenewalOutlook.Nothing() ->
          Optional.of(
              closed(held, policy)
                  .<Refusal>map(Refusal.TooLate::new)
                  .orElseGet(Refusal.NotOffered::new));
    };
  }

  /** When it was over, of what somebody could have asked for; empty of anything else. */
  private static Optional<Instant> closed(AssertionRecord held, RenewalPolicy policy) {
    return switch (policy.mode()) {
      case ON_REQUEST -> Optional.ofNullable(held.expires()).map(policy::closes);
      case NONE, AUTOMATIC, EXTERNAL -> Optional.empty();
    };
  }
}
