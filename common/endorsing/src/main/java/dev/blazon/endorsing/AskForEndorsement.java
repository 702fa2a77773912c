package dev.blazon.endorsing;

import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.DayLimit;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks somebody by mail to endorse an Assertion, when its holder wants that on their own pages. The
 * issuer does not learn the address.
 */
public final class AskForEndorsement {
  /** How often somebody can ask about one Assertion within a day in UTC. */
  public static final int A_DAY = 10;

  private final Stores stores;
  private final Commits commits;
  private final RequestMaker maker;
  private final InstantSource time;

  /** What it reads. */
  public record Stores(
      Records records,
      RegisterStore register,
      EndorsementStore endorsements,
      CounterStore counters) {}

  /** Asks about what these stores have. */
  public AskForEndorsement(
      Stores stores, Commits commits, ContactCipher cipher, Ids ids, InstantSource time) {
    this.stores = stores;
    this.commits = commits;
    this.maker = new RequestMaker(cipher, ids);
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is none that this person holds. */
    record NotHeld() implements Refusal {}

    /** Nobody is asked to endorse Assertions of its issuer. */
    record NotOffered() implements Refusal {}

    /** Nothing of it is published any more. */
    record Gone() implements Refusal {}

    /** There is something wrong with what they say. */
    record Invalid(List<EndorsementFault> faults) implements Refusal {}

    /** There are as many requests about it as there may be. */
    record TooMany() implements Refusal {}

    /** They have asked {@value #A_DAY} times today; they can again after this. */
    record TooOften(Duration after) implements Refusal {}
  }

  /**
   * Asks somebody.
   *
   * @param session whose pages it is asked on
   * @param address the e-mail address of whoever is asked, as somebody has typed it
   * @param message what they are told, as somebody has typed it; the empty text for nothing
   * @param language the language to write to them in, as a BCP 47 tag
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<EndorsementRequest, Refusal> ask(
      Session session, String assertion, String address, String message, String language) {
    return commits.retrying(
        () ->
            held(session.learner(), assertion)
                .flatMap(held -> decide(held, session, address.strip(), message, language))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.NotHeld())));
  }

  private Optional<Subject> held(String learner, String assertion) {
    return Ids.parse(assertion)
        .flatMap(stores.register()::registered)
        .filter(entry -> entry.recipient().ofDeployment().equals(learner))
        .map(entry -> new Subject(Subject.Kind.ASSERTION, entry.assertion()));
  }

  /** Why nobody can be asked to endorse an Assertion, for now; empty where somebody can. */
  public static Optional<Refusal> refusal(AssertionRecord held, AcceptancePolicy policy) {
    if (held.tombstone().isPresent()) {
      return Optional.of(new Refusal.Gone());
    }
    return switch (policy) {
      case HOLDER, ISSUER -> Optional.empty();
      case NOBODY -> Optional.of(new Refusal.NotOffered());
    };
  }

  private Optional<Decision<EndorsementRequest, Refusal>> decide(
      Subject subject, Session session, String address, String typed, String language) {
    // Read before the Assertion: a move or an erasure in between writes it.
    EndorsementList list = stores.endorsements().accepted(subject);
    return stores
        .records()
        .assertion(subject.id())
        .map(held -> decide(held, list, session, address, typed, language));
  }

  private Decision<EndorsementRequest, Refusal> decide(
      AssertionRecord held,
      EndorsementList list,
      Session session,
      String address,
      String typed,
      String language) {
    Instant now = time.instant();
    String message = EndorsementTyped.lines(typed);
    Subject subject = list.subject();
    AcceptancePolicy policy = stores.records().issuer(held.issuer()).orElseThrow().acceptance();
    DayLimit limit = new DayLimit("ENDORSEMENTREQUESTS#" + held.id(), A_DAY);
    Optional<Refusal> refusal =
        refusal(held, policy)
            .or(() -> invalid(session, address, message))
            .or(() -> tooMany(subject))
            .or(() -> tooOften(limit, now));
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(refusal.get());
    }
    EndorsementRequest asked =
        maker.make(
            new RequestMaker.Asking(
                subject,
                held.issuer(),
                Trail.HOLDER,
                message.isEmpty() ? null : message,
                language,
                now.plus(AskToEndorse.USUALLY)),
            address,
            now);
    return new Decision.Commit<>(
        List.of(
            // What is erased meanwhile does not come back, nor what is moved.
            new Change.RequireRegisterEntry(held.id()),
            new Change.KeepEndorsementList(list.again()),
            new Change.KeepEndorsementRequest(asked),
            limit.oneMore(now)),
        asked);
  }

  private static Optional<Refusal> invalid(Session session, String address, String message) {
    List<EndorsementFault> faults = new ArrayList<>();
    EndorsementTyped.address(address)
        .or(() -> own(session, address))
        .ifPresent(problem -> faults.add(new EndorsementFault(Field.ADDRESS, problem)));
    EndorsementTyped.optional(faults, Field.MESSAGE, message, EndorsementTyped.MOST_MESSAGE);
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(faults));
  }

  /** Nobody endorses themselves. */
  private static Optional<Problem> own(Session session, String address) {
    return address.equalsIgnoreCase(session.address())
        ? Optional.of(Problem.OWN)
        : Optional.empty();
  }

  private Optional<Refusal> tooMany(Subject subject) {
    return stores.endorsements().endorsementRequests(subject).size() >= RequestMaker.most(subject)
        ? Optional.of(new Refusal.TooMany())
        : Optional.empty();
  }

  private Optional<Refusal> tooOften(DayLimit limit, Instant now) {
    return limit.isUsedUp(stores.counters(), now)
        ? Optional.of(new Refusal.TooOften(DayLimit.untilNextDay(now)))
        : Optional.empty();
  }
}
