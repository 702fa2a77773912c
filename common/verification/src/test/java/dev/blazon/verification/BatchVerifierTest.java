package dev.blazon.verification;

import static dev.blazon.verification.HostedDocuments.ASSERTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.recipient.RecipientClaim;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchVerifierTest {
  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void reportsStandInTheOrderOfTheQuestions() {
    List<Question> questions =
        List.of(
            url(ASSERTION),
            url("https://badges.example.org/assertions/none"),
            new Question(
                new VerificationInput.Unintelligible(HandedIn.UNKNOWN, "nothing was sent"), null),
            new Question(
                new VerificationInput.Url(URI.create(ASSERTION)),
                new RecipientClaim(Recipient.Type.EMAIL, "somebody-else@example.org")),
            url(ASSERTION));

    List<Report> reports =
        batch(hosts, Duration.ofSeconds(30))
            .verify(questions, FetchLimits.PATIENT, Function.identity());

    assertEquals(
        List.of(Verdict.VALID, Verdict.INVALID, Verdict.INVALID, Verdict.INVALID, Verdict.VALID),
        reports.stream().map(Report::verdict).toList());
    assertEquals("input-locates-assertion", firstFailed(reports.get(2)).rule());
    assertEquals("recipient-matches", firstFailed(reports.get(3)).rule());
  }

  @Test
  void anEmptyBatchHasNoReports() {
    assertEquals(
        List.of(),
        batch(hosts, Duration.ofSeconds(30))
            .verify(List.of(), FetchLimits.PATIENT, Function.identity()));
  }

  @Test
  void manyAreUnderWayAtOnceAndNoMoreThanAreMeantToBe() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch crowd = new CountDownLatch(BatchVerifier.AT_ONCE);
    RemoteDocuments slow =
        (url, content, budget) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          crowd.countDown();
          await(crowd);
          now.decrementAndGet();
          return hosts.fetch(url, content, budget);
        };

    List<Report> reports =
        batch(slow, Duration.ofSeconds(50))
            .verify(many(100), FetchLimits.PATIENT, Function.identity());

    assertTrue(reports.stream().allMatch(report -> report.verdict() == Verdict.VALID));
    assertEquals(BatchVerifier.AT_ONCE, most.get());
  }

  /** Hosts that never answer, and more badges than are looked at at once. */
  @Test
  void whatIsLateIsUnverifiable() {
    CountDownLatch never = new CountDownLatch(1);
    RemoteDocuments stuck =
        (url, content, budget) -> {
          if (url.getPath().endsWith("/stuck")) {
            await(never);
          }
          return hosts.fetch(url, content, budget);
        };
    List<Question> questions =
        IntStream.range(0, 100)
            .mapToObj(i -> url(i == 0 ? ASSERTION : "https://badges.example.org/stuck"))
            .toList();

    List<Report> reports =
        batch(stuck, Duration.ofSeconds(5))
            .verify(questions, FetchLimits.PATIENT, Function.identity());

    assertEquals(Verdict.VALID, reports.getFirst().verdict());
    for (Report report : reports.subList(1, 100)) {
      assertEquals(Verdict.UNVERIFIABLE, report.verdict());
      assertEquals(
          "the Assertion: it was not fetched: the time for this batch was over before its turn",
          firstFailed(report).detail());
      assertEquals("UNKNOWN UNKNOWN", report.conformance() + " " + report.status().state());
    }
  }

  /** Nothing that a host does makes it throw: this stands for any defect of ours. */
  @Test
  void aDefectCostsOneBadgeItsReportAndNoOther() {
    String trap = "https://badges.example.org/trap";
    RemoteDocuments defective =
        (url, content, budget) -> {
          if (url.toString().equals(trap)) {
            throw new IllegalStateException("nobody foresaw this");
          }
          return hosts.fetch(url, content, budget);
        };

    List<Report> reports =
        batch(defective, Duration.ofSeconds(30))
            .verify(
                List.of(url(ASSERTION), url(trap), url(ASSERTION)),
                FetchLimits.PATIENT,
                Function.identity());

    assertEquals(
        List.of(Verdict.VALID, Verdict.UNVERIFIABLE, Verdict.VALID),
        reports.stream().map(Report::verdict).toList());
    assertEquals(
        "the Assertion: it was not fetched: it could not be judged: the verifier failed at it",
        firstFailed(reports.get(1)).detail());
  }

  /** A hundred awards of one issuer ask for its Profile once. */
  @Test
  void whatSeveralLinkToIsFetchedOnce() {
    List<Question> questions = many(100);

    List<Report> reports =
        batch(hosts, Duration.ofSeconds(30))
            .verify(questions, FetchLimits.STANDARD, Function.identity());

    assertTrue(reports.stream().allMatch(report -> report.verdict() == Verdict.VALID));
    assertEquals(
        103, hosts.asked().size(), "each at its address, and Assertion, BadgeClass and Profile");
  }

  /** What no host answered is asked for anew: one badge's bad luck is not another's. */
  @Test
  void aFailureIsNotShared() {
    AtomicInteger asked = new AtomicInteger();
    RemoteDocuments flaky =
        (url, content, budget) ->
            url.toString().equals(HostedDocuments.ISSUER) && asked.incrementAndGet() == 1
                ? new FetchResult.Unreachable("status", "badges.example.org answered 503")
                : hosts.fetch(url, content, budget);

    List<Report> reports =
        batch(flaky, Duration.ofSeconds(30))
            .verify(many(8), FetchLimits.STANDARD, Function.identity());

    assertEquals(7, reports.stream().filter(report -> report.verdict() == Verdict.VALID).count());
  }

  /** Each has the budget of a badge that is verified alone: nobody spends another's. */
  @Test
  void eachHasABudgetOfItsOwn() {
    Set<FetchBudget> budgets = ConcurrentHashMap.newKeySet();
    RemoteDocuments counting =
        (url, content, budget) -> {
          budgets.add(budget);
          return hosts.fetch(url, content, budget);
        };

    List<Report> reports =
        batch(counting, Duration.ofSeconds(30))
            .verify(many(20), FetchLimits.PATIENT, Function.identity());

    assertTrue(reports.stream().allMatch(report -> report.verdict() == Verdict.VALID));
    assertEquals(20, budgets.size());
  }

  /** Each at an address of its own, which serves the same Assertion. */
  private List<Question> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ASSERTION + "?" + i)
        .peek(url -> hosts.put(url, hosts.document(ASSERTION)))
        .map(BatchVerifierTest::url)
        .toList();
  }

  private static Question url(String url) {
    return new Question(new VerificationInput.Url(URI.create(url)), null);
  }

  private static BatchVerifier batch(RemoteDocuments remote, Duration time) {
    return new BatchVerifier(
        new Verifier(remote, () -> BadgeCase.NOW), InstantSource.system(), time);
  }

  private static Check firstFailed(Report report) {
    return report.checks().stream()
        .filter(check -> check.outcome() == Check.Outcome.FAILED)
        .findFirst()
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
