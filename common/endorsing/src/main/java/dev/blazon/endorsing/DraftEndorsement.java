package dev.blazon.endorsing;

import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.DayLimit;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps what somebody is about to say who was asked to endorse something, so that they can look at
 * it before they do. Whoever has come by a link that was not mailed has to name an address, to
 * which the next link goes: that proves it.
 */
public final class DraftEndorsement {
  /** How often somebody can write anew what they are about to say within a day in UTC. */
  public static final int A_DAY = 100;

  /** How often somebody can name an address within a day in UTC. */
  public static final int ADDRESSES_A_DAY = 3;

  private final EndorsementStore endorsements;
  private final CounterStore counters;
  private final Commits commits;
  private final EndorsementLinks links;
  private final ContactCipher cipher;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * @param mailing whether this deployment sends mails; where it does not, nobody has to show an
   *     address
   */
  public DraftEndorsement(
      EndorsementStore endorsements,
      CounterStore counters,
      Commits commits,
      EndorsementLinks links,
      ContactCipher cipher,
      boolean mailing,
      InstantSource time) {
    this.endorsements = endorsements;
    this.counters = counters;
    this.commits = commits;
    this.links = links;
    this.cipher = cipher;
    this.mailing = mailing;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The link is none of ours, or good no more. */
    record Unknown() implements Refusal {}

    /** It is too late to say anything else. */
    record Closed(EndorsementRequest request) implements Refusal {}

    /** There is something wrong with what they say. */
    record Invalid(EndorsementRequest request, List<EndorsementFault> faults) implements Refusal {}

    /** They have done it too often today; they can again after this. */
    record TooOften(EndorsementRequest request, Duration after) implements Refusal {}
  }

  /** Whether whoever endorses by this request has to name an address first. */
  public boolean needsAddress(EndorsementRequest request) {
    return mailing && request.contact() == null;
  }

  /**
   * Keeps it.
   *
   * @param token the link's
   * @param language the language to write to them in, as a BCP 47 tag
   * @return the request as it is now: with another link, where an address was named
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<EndorsementRequest, Refusal> save(
      String token, EndorsementTyped typed, String language) {
    return commits.retrying(
        () ->
            links
                .find(token, endorsements)
                .map(found -> decide(found, typed, language))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<EndorsementRequest, Refusal> decide(
      EndorsementRequest request, EndorsementTyped typed, String language) {
    Instant now = time.instant();
    boolean addressed = needsAddress(request);
    if (!request.isOpen(now)) {
      return new Decision.Refuse<>(new Refusal.Closed(request));
    }
    List<EndorsementFault> faults = typed.faults(addressed);
    if (!faults.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Invalid(request, faults));
    }
    if (!addressed && typed.words().equals(request.words())) {
      return new Decision.Unchanged<>(request);
    }
    DayLimit limit =
        addressed
            ? new DayLimit("ENDORSERADDRESSES#" + request.id(), ADDRESSES_A_DAY)
            : new DayLimit("ENDORSEMENTDRAFTS#" + request.id(), A_DAY);
    if (limit.isUsedUp(counters, now)) {
      return new Decision.Refuse<>(new Refusal.TooOften(request, DayLimit.untilNextDay(now)));
    }
    EndorsementRequest saved =
        addressed
            ? request.addressed(
                typed.words(),
                RequestMaker.encrypted(cipher, request.id(), typed.address(), language))
            : request.drafted(typed.words());
    return new Decision.Commit<>(
        List.of(new Change.KeepEndorsementRequest(saved), limit.oneMore(now)), saved);
  }
}
