package dev.blazon.store;

import dev.blazon.store.Transactions.Commit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a service decides as one transaction, lets it decide again when somebody else was
 * faster, and answers a repeated request from its idempotency record.
 *
 * <p>What a request asks for is done once, however often it is sent: the record of the request is
 * written in the transaction of its effect, so that there is never one without the other.
 */
public final class Commits {
  /** How long a request is remembered. */
  public static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int ATTEMPTS = 10;

  private final Transactions transactions;
  private final InstantSource time;

  /**
   * @param transactions where it is committed
   * @param time the clock
   */
  public Commits(Transactions transactions, InstantSource time) {
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Does what a request asks for once, however often it is sent; a request that was refused, or
   * that changed nothing, is not remembered.
   *
   * @param request null for a request that is done as often as it is sent
   * @param decide reads and decides; called again when a condition no longer held
   * @return where the request had been done before, the answer that is remembered
   * @throws RequestKeyReused where the request's key was used for another request
   * @throws StoreBusy where others were faster every time
   */
  public <T, R> Result<Answer<T>, R> once(
      @Nullable RepeatableRequest request, Supplier<Decision<T, R>> decide) {
    if (request != null) {
      Optional<RequestRecord> first = transactions.request(request.key());
      if (first.isPresent()) {
        return repeated(request, first.get());
      }
    }
    return run(request, decide);
  }

  /**
   * Does what is asked for as often as it is asked, and remembers nothing.
   *
   * @param decide as for {@link #once}
   * @throws StoreBusy where others were faster every time
   */
  public <T, R> Result<T, R> retrying(Supplier<Decision<T, R>> decide) {
    return this.<T, R>run(null, decide)
        .map(
            answer ->
                switch (answer) {
                  case Answer.First<T>(T value) -> value;
                  case Answer.Repeated<T> ignored -> throw nothingRemembered();
                });
  }

  private <T, R> Result<Answer<T>, R> run(
      @Nullable RepeatableRequest request, Supplier<Decision<T, R>> decide) {
    Commit last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (decide.get()) {
        case Decision.Refuse<T, R>(R reason) -> {
          return new Result.Refused<>(reason);
        }
        case Decision.Unchanged<T, R>(T answer) -> {
          return new Result.Success<>(new Answer.First<>(answer));
        }
        case Decision.Commit<T, R>(List<Change> changes, T value) -> {
          Answer.First<T> answer = new Answer.First<>(value);
          last = transactions.commit(changes, request == null ? null : record(request, answer));
          switch (last) {
            case Commit.Committed() -> {
              return new Result.Success<>(answer);
            }
            case Commit.Replayed(RequestRecord first) when request != null -> {
              return repeated(request, first);
            }
            case Commit.Replayed ignored -> throw nothingRemembered();
            case Commit.Conflict ignored -> {
              // Decide again, on what is there now.
            }
          }
        }
      }
    }
    throw new StoreBusy(ATTEMPTS, new IllegalStateException("the last attempt ended in " + last));
  }

  private RequestRecord record(RepeatableRequest request, Answer.First<?> answer) {
    return new RequestRecord(
        request.key(), request.fingerprint(), answer.remembered(), time.instant().plus(REMEMBERED));
  }

  private static <T, R> Result<Answer<T>, R> repeated(
      RepeatableRequest request, RequestRecord first) {
    if (!first.fingerprint().equals(request.fingerprint())) {
      throw new RequestKeyReused(request.key());
    }
    return new Result.Success<>(new Answer.Repeated<>(first.answer()));
  }

  private static IllegalStateException nothingRemembered() {
    return new IllegalStateException("nothing was remembered");
  }
}
