package dev.blazon.verification;

import dev.blazon.json.LogLine;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.HostBounds;
import dev.blazon.verification.fetching.ReadingBound;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Verifies many badges side by side, each on a virtual thread and with a budget of its own, all by
 * one end: a badge that is not verified by then gets a report that says so, for whoever asks waits
 * no longer. So does a badge that the verifier fails at in a way nobody foresaw, which is logged to
 * the standard error: the others have their reports all the same.
 *
 * <p>What several badges link to is fetched once for all of them, and no host is asked too often,
 * or too often at once ({@link HostBounds}).
 */
public final class BatchVerifier {
  /**
   * How many are under way at once: each has one connection open, and a few documents in memory.
   */
  static final int AT_ONCE = 16;

  /** How long after the end what was fetched last may still take to be judged. */
  private static final Duration JUDGING = Duration.ofSeconds(2);

  private static final String TOO_LATE = "the time for this batch was over before its turn";

  private static final String FAILED = "it could not be judged: the verifier failed at it";

  private final Verifier verifier;
  private final InstantSource clock;
  private final Duration time;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param verifier verifies each
   * @param clock tells when the time of a batch is over
   * @param time for all fetching of a batch; its reports are there two seconds later at the latest
   */
  public BatchVerifier(Verifier verifier, InstantSource clock, Duration time) {
    this.verifier = verifier;
    this.clock = clock;
    this.time = time;
  }

  /**
   * Verifies badges, all of them by one end.
   *
   * @param limits what each may spend on fetching
   * @param form what is kept of each report: a hundred whole ones may outgrow the memory
   * @return what is kept of each, in the order of the questions
   */
  public <T> List<T> verify(
      List<Question> questions, FetchLimits limits, Function<Report, T> form) {
    Instant end = clock.instant().plus(time);
    Verifier together = verifier.forBatch();
    Batch batch =
        BatchBuilder.builder()
            .verifier(together)
            .lists(together.sharedLists())
            .turns(new Semaphore(AT_ONCE))
            .limits(limits)
            .end(end)
            .hosts(new HostBounds(questions.size()))
            .reading(new ReadingBound(questions.size()))
            .build();
    List<Future<T>> answers = new ArrayList<>();
    for (Question question : questions) {
      answers.add(threads.submit(() -> verify(question, form, batch)));
    }
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      kept.add(kept(answers.get(i), questions.get(i), form, end));
    }
    return kept;
  }

  /** What the badges of one batch have in common. */
  @RecordBuilder
  record Batch(
      Verifier verifier,
      SharedRevocationLists lists,
      Semaphore turns,
      FetchLimits limits,
      Instant end,
      HostBounds hosts,
      ReadingBound reading) {}

  private <T> T verify(Question question, Function<Report, T> form, Batch batch)
      throws InterruptedException {
    batch.turns().acquire();
    try {
      FetchBudget budget =
          new FetchBudget(clock, batch.limits(), batch.end(), batch.hosts(), batch.reading());
      return form.apply(
          batch.verifier().verify(question.input(), question.recipient(), budget, batch.lists()));
    } finally {
      batch.turns().release();
    }
  }

  private <T> T kept(Future<T> answer, Question question, Function<Report, T> form, Instant end) {
    Duration left = Duration.between(clock.instant(), end.plus(JUDGING));
    try {
      return answer.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return form.apply(verifier.unasked(TOO_LATE, question.recipient()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return form.apply(verifier.unasked("the verification was stopped", question.recipient()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      System.err.print(LogLine.error("a badge could not be judged").because(e));
      return form.apply(verifier.unasked(FAILED, question.recipient()));
    }
  }
}
