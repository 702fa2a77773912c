package dev.blazon.verification;

import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
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

/**
 * Verifies many badges side by side, each on a virtual thread and with a budget of its own, all by
 * one end: a badge that is not verified by then gets a report that says so, for whoever asks waits
 * no longer.
 */
public final class BatchVerifier {
  /** How many are under way at once. Each has one connection open at most. */
  static final int AT_ONCE = 32;

  /** To judge in what was fetched last. */
  private static final Duration JUDGING = Duration.ofSeconds(2);

  private static final String TOO_LATE = "the time for this batch was over before its turn";

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
   * Verifies them.
   *
   * @return a report on each, in the order of the questions
   */
  public List<Report> verify(List<Question> questions) {
    Instant end = clock.instant().plus(time);
    Semaphore turns = new Semaphore(AT_ONCE);
    List<Future<Report>> answers = new ArrayList<>();
    for (Question question : questions) {
      answers.add(threads.submit(() -> verify(question, turns, end)));
    }
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      reports.add(report(answers.get(i), questions.get(i), end));
    }
    return reports;
  }

  private Report verify(Question question, Semaphore turns, Instant end)
      throws InterruptedException {
    turns.acquire();
    try {
      FetchBudget budget = new FetchBudget(clock, FetchLimits.STANDARD, end);
      return verifier.verify(question.input(), question.recipient(), budget);
    } finally {
      turns.release();
    }
  }

  private Report report(Future<Report> answer, Question question, Instant end) {
    Duration left = Duration.between(clock.instant(), end.plus(JUDGING));
    try {
      return answer.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return verifier.unasked(TOO_LATE, question.recipient());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return verifier.unasked("the verification was stopped", question.recipient());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a verification failed in a way nobody foresaw", e);
    }
  }
}
