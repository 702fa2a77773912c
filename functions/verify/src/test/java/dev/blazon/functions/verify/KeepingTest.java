package dev.blazon.functions.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.dossier.HandedIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingTest {
  private final Report report =
      new Verifier(new HostedDocuments(), () -> Instant.parse("2026-11-24T12:00:00Z"))
          .verify(new VerificationInput.Url(URI.create(HostedDocuments.ASSERTION)), null);

  private final int size = Json.write(View.REPORT.json(report)).length();

  @Test
  void whatIsKeptIsBoundedHoweverManyReportsThereAre() {
    List<Keeping.Kept> kept = kept(new Keeping(View.REPORT, 100, 3 * size), 100);

    assertEquals(6, kept.stream().filter(one -> one.whole().length() == size).count());
    for (Keeping.Kept late : kept.subList(6, 100)) {
      assertEquals(late.shortened(), late.whole());
      assertTrue(Json.read(late.whole()).path("shortened").asBoolean());
    }
  }

  @Test
  void whatHasItsShareOfTheAnswerIsKeptWhole() {
    List<Keeping.Kept> kept = kept(new Keeping(View.REPORT, 100, 100 * size), 100);

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
    int large = Json.write(View.SUMMARY.json(report)).length();
    assertTrue(Json.write(View.SUMMARY.json(small)).length() <= large / 4);
    Keeping keeping = new Keeping(View.SUMMARY, 20, 5 * large);
    kept(keeping, 19);

    Keeping.Kept kept = keeping.of(small);

    assertNotEquals(kept.shortened(), kept.whole());
  }

  @Test
  void whatNoAnswerHoldsIsShortenedAtOnce() {
    Keeping.Kept kept = new Keeping(View.REPORT, 1, size - 1).of(report);

    assertEquals(kept.shortened(), kept.whole());
  }

  private List<Keeping.Kept> kept(Keeping keeping, int reports) {
    return Stream.generate(() -> keeping.of(report)).limit(reports).toList();
  }
}
