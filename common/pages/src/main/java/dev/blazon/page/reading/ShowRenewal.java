package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.page.MyRenewalPage;
import dev.blazon.page.MyRenewalPage.Closed;
import dev.blazon.page.MyRenewalPageBuilder;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.AskForRenewal;
import dev.blazon.service.AskForRenewal.Refusal;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.RenewalSaid;
import dev.blazon.service.Session;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page on which somebody asks for the renewal of a badge of theirs. */
public final class ShowRenewal {
  private final RegisterStore register;
  private final Renewals renewals;
  private final Records records;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param register says who holds what, and who asks for what
   * @param records what else pages are made of
   * @param time the time that badges expire by
   */
  public ShowRenewal(RegisterStore register, Records records, InstantSource time) {
    this.register = register;
    this.renewals = new Renewals(register);
    this.records = records;
    this.time = time;
  }

  /**
   * What a page says beside what is kept.
   *
   * @param typed what was typed into the form; null for what was asked before
   * @param faults what is wrong with it
   * @param said the key of what stands above it all; null for nothing
   */
  public record Beside(
      @Nullable RenewalSaid typed, List<RenewalSaid.Fault> faults, @Nullable String said) {
    /** What the page is for whoever has just opened it. */
    public static final Beside NOTHING = new Beside(null, List.of(), null);
  }

  /** The page about a badge of whoever has the session; empty where they hold no such badge. */
  public Optional<MyRenewalPage> show(Session session, String assertion, Beside beside) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(assertion)
        .flatMap(register::registered)
        .filter(entry -> entry.recipient().ofDeployment().equals(session.learner()))
        .map(RegisterEntry::assertion)
        .flatMap(id -> AwardWithBadge.find(id, snapshot))
        .map(found -> page(found, beside, snapshot));
  }

  private MyRenewalPage page(AwardWithBadge found, Beside beside, Snapshot snapshot) {
    Instant now = time.instant();
    AssertionRecord record = found.assertion();
    Closed closed =
        AskForRenewal.refusal(record, found.badge().renewal(), now)
            .map(refusal -> closed(refusal, record, snapshot))
            .orElse(null);
    RenewalSaid said = beside.typed() == null ? before(record, closed) : beside.typed();
    return MyRenewalPageBuilder.builder()
        .assertion(record.id())
        .badge(found.badge().badgeClass().name())
        .issuer(found.issuer().profile().name())
        .expires(record.expires())
        .criteria(found.badge().renewal().renews() ? found.badge().renewal().criteria() : null)
        .closed(closed)
        .renewal(renewals.of(found, snapshot, now))
        .narrative(Objects.requireNonNullElse(said.narrative(), ""))
        .evidence(Objects.requireNonNullElse(said.evidence(), ""))
        .faults(beside.faults())
        .said(beside.said())
        .build();
  }

  /** What they have asked before, for them to change or to add to. */
  private RenewalSaid before(AssertionRecord record, @Nullable Closed closed) {
    Optional<RenewalRequest> asked =
        closed == null ? register.renewalRequest(record.id()) : Optional.empty();
    return new RenewalSaid(
        asked.map(RenewalRequest::narrative).orElse(null),
        asked.map(RenewalRequest::evidence).orElse(null));
  }

  private static Closed closed(Refusal refusal, AssertionRecord record, Records records) {
    return switch (refusal) {
      case Refusal.TooEarly(Instant opens) -> new Closed("renewal.too-early", opens, null);
      case Refusal.TooLate(Instant closed) -> new Closed("renewal.too-late", closed, null);
      case Refusal.Renewed() ->
          new Closed("renewal.done", null, Renewals.newest(record, records).orElse(null));
      case Refusal.Gone() -> new Closed("renewal.gone", null, null);
      case Refusal.NotOffered(), Refusal.NotHeld(), Refusal.Invalid _, Refusal.TooOften _ ->
          new Closed("renewal.not-offered", null, null);
    };
  }
}
