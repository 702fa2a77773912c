package dev.blazon.bench;

import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.Report;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.recipient.RecipientClaim;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Benchmark: verifies a badge whose documents are in memory, that is, without the network. */
@State(Scope.Benchmark)
public class VerificationBenchmark {
  private final SampleBadge badge = new SampleBadge();
  private final Verifier verifier = new Verifier(badge, () -> SampleBadge.NOW);
  private final RecipientClaim recipient =
      new RecipientClaim(Recipient.Type.EMAIL, SampleBadge.RECIPIENT);
  private final VerificationInput hosted = new VerificationInput.Url(SampleBadge.ASSERTION);
  private final VerificationInput signed = new VerificationInput.Jws(badge.jws());

  /** A hosted badge, by the URL of its Assertion: three documents. */
  @Benchmark
  public Report verifyHosted() {
    return valid(hosted);
  }

  /** A signed badge: its payload, four documents, and one signature. */
  @Benchmark
  public Report verifySigned() {
    return valid(signed);
  }

  private Report valid(VerificationInput input) {
    Report report = verifier.verify(input, recipient);
    if (report.verdict() != Verdict.VALID) {
      throw new IllegalStateException(report.toString());
    }
    return report;
  }
}
