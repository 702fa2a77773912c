package dev.blazon.store;

import dev.blazon.store.Transactions.Commit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks for once, however often it is sent, and decides again when somebody else
 * was faster.
 *
 * <p>The record of the request is written in the transaction of its effect, so that there is never
 * one without the other.
 */
public final class Once {
  /** How long a request is remembered. */
  public static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int ATTEMPTS = 10;

  private final Transactions transactions;
  private final InstantSource time;

  /**
   * @param transactions where it is committed
   * @param time the clock
   */
  public Once(Transactions transactions, InstantSource time) {
    this.transactions = transactions;
    this.time = time;
  }

  /** What is to be done for a request, as decided on what was read. */
  public sealed interface Decision<O> {
    /**
     * To commit.
     *
     * @param changes at least one
     * @param answer the JSON that a repeated request gets; without secrets
     * @param outcome what the service says when it is done
     */
    record Commit<O>(List<Change> changes, String answer, O outcome) implements Decision<O> {}

    /** Nothing is to be changed, and this is the outcome. */
    record Stop<O>(O outcome) implements Decision<O> {}
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Result<O> {
    /** It was done now, or refused now. */
    record Fresh<O>(O outcome) implements Result<O> {}

    /** It had been done before: the first answer's JSON. */
    record Replayed<O>(String answer) implements Result<O> {}

    /** The key was used for another request. */
    record KeyReused<O>() implements Result<O> {}
  }

  /**
   * Does it.
   *
   * @param request null for a request that is done as often as it is sent
   * @param decide reads and decides; called again when a condition no longer held
   * @throws StoreBusy where others were faster every time
   */
  public <O> Result<O> run(@Nullable RepeatableRequest request, Supplier<Decision<O>> decide) {
    if (request != null) {
      Optional<RequestRecord> first = transactions.request(request.key());
      if (first.isPresent()) {
        return replay(request, first.get());
      }
    }
    Commit last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (decide.get()) {
        case Decision.Stop<O>(O outcome) -> {
          return new Result.Fresh<>(outcome);
        }
        case Decision.Commit<O>(List<Change> changes, String answer, O outcome) -> {
          last = transactions.commit(changes, request == null ? null : record(request, answer));
          switch (last) {
            case Commit.Committed() -> {
              return new Result.Fresh<>(outcome);
            }
            case Commit.Replayed(RequestRecord first) when request != null -> {
              return replay(request, first);
            }
            case Commit.Replayed ignored ->
                throw new IllegalStateException("nothing was remembered");
            case Commit.Conflict ignored -> {
              // Decide again, on what is there now.
            }
          }
        }
      }
    }
    throw new StoreBusy(ATTEMPTS, new IllegalStateException("the last attempt ended in " + last));
  }

  /**
   * Does what is asked as often as it is asked; the answer of a {@link Decision.Commit} is not
   * kept.
   *
   * @param decide as for {@link #run}
   * @throws StoreBusy where others were faster every time
   */
  public <O> O always(Supplier<Decision<O>> decide) {
    return switch (run(null, decide)) {
      case Result.Fresh<O>(O outcome) -> outcome;
      case Result.Replayed<O> ignored -> throw new IllegalStateException("nothing was remembered");
      case Result.KeyReused<O> ignored -> throw new IllegalStateException("there was no key");
    };
  }

  private RequestRecord record(RepeatableRequest request, String answer) {
    return new RequestRecord(
        request.key(), request.fingerprint(), answer, time.instant().plus(REMEMBERED));
  }

  private static <O> Result<O> replay(RepeatableRequest request, RequestRecord first) {
    return first.fingerprint().equals(request.fingerprint())
        ? new Result.Replayed<>(first.answer())
        : new Result.KeyReused<>();
  }
}
