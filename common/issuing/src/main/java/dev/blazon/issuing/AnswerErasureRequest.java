package dev.blazon.issuing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.register.ErasureRequest;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers what somebody has asked an issuer: erases them, or says why not. */
public final class AnswerErasureRequest {
  private final RegisterStore register;
  private final ErasePerson person;
  private final Commits commits;
  private final InstantSource time;

  /** Answers what this register has. */
  public AnswerErasureRequest(
      RegisterStore register, ErasePerson person, Commits commits, InstantSource time) {
    this.register = register;
    this.person = person;
    this.commits = commits;
    this.time = time;
  }

  /** What an issuer decides. */
  public sealed interface Verdict {
    /** To erase all that it has awarded to the person. */
    record Erase() implements Verdict {}

    /** Not to, for a reason that the person reads. */
    record Refuse(String reason) implements Verdict {}
  }

  /** What has become of a request. */
  public enum Outcome {
    /** All is erased, and the request with it. */
    ERASED,

    /** There was more than one call has time for: it has to be sent again. */
    PARTLY_ERASED,

    /** The person reads why not. */
    REFUSED
  }

  /**
   * How a request is answered.
   *
   * @param id its id
   * @param outcome what has become of it
   * @param erased how many Assertions were erased by this
   */
  public record Answered(String id, Outcome outcome, int erased) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such request of this issuer, or the person is erased. */
    record UnknownRequest() implements Refusal {}
  }

  /**
   * Answers a request. An issuer may refuse anew for another reason, and erase whom it has refused.
   *
   * @param by who answers, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.store.StoreBusy where something could not be erased; what was is, and it has
   *     to be sent again
   */
  public Result<Answer<Answered>, Refusal> answer(
      String issuer,
      String id,
      Verdict verdict,
      String by,
      @Nullable RepeatableRequest repeatable) {
    AtomicInteger erased = new AtomicInteger();
    AtomicReference<ErasureRequest> erasing = new AtomicReference<>();
    return commits.once(
        repeatable,
        () -> {
          Optional<ErasureRequest> found =
              Ids.parse(id).flatMap(known -> register.erasureRequest(issuer, known));
          if (found.isEmpty()) {
            return gone(erasing.get(), erased.get(), repeatable != null);
          }
          return switch (verdict) {
            case Verdict.Erase() -> {
              erasing.set(found.get());
              yield erase(found.get(), by, erased);
            }
            case Verdict.Refuse(String reason) -> refuse(found.get(), reason, by);
          };
        });
  }

  /**
   * A request that is gone. Where this call was erasing the person it is done, and only somebody
   * who read the list, or answered the same, was faster to remove the request.
   */
  private static Decision<Answered, Refusal> gone(
      @Nullable ErasureRequest erasing, int erased, boolean remember) {
    if (erasing == null) {
      return new Decision.Refuse<>(new Refusal.UnknownRequest());
    }
    Answered done = new Answered(erasing.id(), Outcome.ERASED, erased);
    return remember ? new Decision.Commit<>(List.of(), done) : new Decision.Unchanged<>(done);
  }

  private Decision<Answered, Refusal> erase(ErasureRequest request, String by, AtomicInteger sum) {
    ErasePerson.ErasedPerson done =
        person.eraseButRequest(request.issuer(), request.holder(), by, ErasePerson.MOST);
    int erased = sum.addAndGet(done.erased());
    return done.complete()
        ? new Decision.Commit<>(
            List.of(new Change.RemoveErasureRequest(request)),
            new Answered(request.id(), Outcome.ERASED, erased))
        : new Decision.Unchanged<>(new Answered(request.id(), Outcome.PARTLY_ERASED, erased));
  }

  private Decision<Answered, Refusal> refuse(ErasureRequest request, String reason, String by) {
    Answered refused = new Answered(request.id(), Outcome.REFUSED, 0);
    return reason.equals(request.reason())
        ? new Decision.Unchanged<>(refused)
        : new Decision.Commit<>(
            List.of(new Change.KeepErasureRequest(request.refused(reason, time.instant(), by))),
            refused);
  }
}
