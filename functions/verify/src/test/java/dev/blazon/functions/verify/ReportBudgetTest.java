package dev.blazon.functions.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.documents.HandedIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportBudgetTest {
  private final Report report =
      new Verifier(new HostedDocuments(), () -> Instant.parse("2026-11-24T12:00:00Z"))
          .verify(new VerificationInput.Url(URI.create(HostedDocuments.ASSERTION)), null);

  private final int size = Json.write(ReportView.REPORT.json(report)).length();

  @Test
  void whatIsKeptIsBoundedHoweverManyReportsThereAre() {
    List<ReportBudget.ReportTexts> kept =
        kept(new ReportBudget(ReportView.REPORT, 100, 3 * size), 100);

    assertEquals(6, kept.stream().filter(one -> one.whole().length() == size).count());
    for (ReportBudget.ReportTexts late : kept.subList(6, 100)) {
      assertEquals(late.shortened(), late.whole());
      assertTrue(Json.read(late.whole()).path("shortened").asBoolean());
    }
  }

  @Test
  void whatHasItsShareOfTheAnswerIsKeptWhole() {
    List<ReportBudget.ReportTexts> kept =
        kept(new ReportBudget(ReportView.REPORT, 100, 100 * size), 100);

    assertTrue(kept.stream().allMatch(one -> one.whole().length() == size));
  }

  /** However little room those before it have left. */
  @Test
  void aSmallOneIsKeptWholeAfterManyLargeOnes() {
    Report small =
        new Verifier(
                (url, content, budget) -> {
                  throw new AssertionError(url);
                },
                () -> Instant.EPOCH)
            .verify(
                new VerificationInput.Unintelligible(HandedIn.UNKNOWN, "nothing was sent"), null);
    int large = Json.write(ReportView.SUMMARY.json(report)).length();
    assertTrue(Json.write(ReportView.SUMMARY.json(small)).length() <= large / 4);
    ReportBudget budget = new ReportBudget(ReportView.SUMMARY, 20, 5 * large);
    kept(budget, 19);

    ReportBudget.ReportTexts kept = budget.of(small);

    assertNotEquals(kept.shortened(), kept.whole());
  }

  @Test
  void whatNoAnswerHoldsIsShortenedAtOnce() {
    ReportBudget.ReportTexts kept = new ReportBudget(ReportView.REPORT, 1, size - 1).of(report);

    assertEquals(kept.shortened(), kept.whole());
  }

  private List<ReportBudget.ReportTexts> kept(ReportBudget budget, int reports) {
    return Stream.generate(() -> budget.of(report)).limit(reports).toList();
  }
}
