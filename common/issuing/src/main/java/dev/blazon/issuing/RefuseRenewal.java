package dev.blazon.issuing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the holder of an Assertion has asked about its renewal, for its issuer, and has the
 * holder told why. It can be refused anew for another reason, and granted after all by {@link
 * RenewAssertion}.
 */
public final class RefuseRenewal {
  private final RegisterStore register;
  private final NoticeStore notices;
  private final Renewable renewable;
  private final Commits commits;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * @param mailing whether this deployment sends mails
   */
  public RefuseRenewal(
      RegisterStore register,
      NoticeStore notices,
      AssertionStore assertions,
      CatalogStore catalog,
      Commits commits,
      boolean mailing,
      InstantSource time) {
    this.register = register;
    this.notices = notices;
    this.renewable = new Renewable(assertions, catalog);
    this.commits = commits;
    this.mailing = mailing;
    this.time = time;
  }

  /** What has become of a request. */
  public enum Outcome {
    /** The holder reads why not. */
    REFUSED
  }

  /**
   * How a request is answered.
   *
   * @param id the id of the Assertion that is not renewed
   * @param outcome what has become of it
   */
  public record Refused(String id, Outcome outcome) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** Nobody asks this issuer for it, or it cannot be renewed any more. */
    record UnknownRequest() implements Refusal {}
  }

  /**
   * Refuses it.
   *
   * @param assertion the id of the Assertion that is not renewed
   * @param reason why not, as the holder reads it
   * @param by who refuses it, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Answer<Refused>, Refusal> refuse(
      String issuer,
      String assertion,
      String reason,
      String by,
      @Nullable RepeatableRequest repeatable) {
    return commits.once(repeatable, () -> decide(issuer, assertion, reason, by));
  }

  private Decision<Refused, Refusal> decide(String issuer, String id, String reason, String by) {
    Instant now = time.instant();
    Optional<RenewalRequest> found =
        Ids.parse(id)
            .flatMap(register::renewalRequest)
            .filter(request -> request.issuer().equals(issuer))
            .filter(request -> renewable.badge(request, now).isPresent());
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownRequest());
    }
    Refused refused = new Refused(found.get().assertion(), Outcome.REFUSED);
    return reason.equals(found.get().reason())
        ? new Decision.Unchanged<>(refused)
        : new Decision.Commit<>(changes(found.get(), reason, now, by), refused);
  }

  /** Whoever is erased meanwhile is told nothing, and nothing is kept of them. */
  private List<Change> changes(RenewalRequest request, String reason, Instant now, String by) {
    String assertion = request.assertion();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RequireRegisterEntry(assertion));
    changes.add(new Change.KeepRenewalRequest(request.refused(reason, now, by)));
    if (mailing && register.registered(assertion).map(RegisterEntry::contact).isPresent()) {
      int attempt = Notice.nextAttempt(notices.notices(assertion), NoticeKind.RENEWAL_REFUSED);
      changes.add(
          new Change.AddNotice(
              Notice.waiting(assertion, NoticeKind.RENEWAL_REFUSED, attempt, now, by)));
    }
    return changes;
  }
}
