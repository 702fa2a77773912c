package dev.blazon.bench;

import com.sun.management.ThreadMXBean;
import dev.blazon.verification.Report;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures verifying a good signed Assertion where many others were revoked, and prints two tables.
 * Run by hand: it makes a million revocations, which is no work for each day.
 *
 * <p>The first is of an issuer of ours, whose list is the one of the badge's span; the second of a
 * stranger, who has them all in one list. Nothing goes over the network, so that the time is the
 * processor's, whatever else the machine does.
 */
public final class RevocationLists {
  private static final int[] REVOKED = {1_000, 10_000, 100_000, 340_000, 1_000_000};
  private static final int RUNS = 15;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private RevocationLists() {}

  /** Measures, and prints both tables. There are no arguments. */
  public static void main(String[] arguments) {
    System.out.println(
        "| revoked | lists | the badge's list, KB | in gzip, KB | made in, ms | good badge verified"
            + " in, ms | the first time, ms | memory taken by one, MB | verdict |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
    for (int revoked : REVOKED) {
      OwnIssuer issuer = new OwnIssuer(revoked);
      Measured measured = measured(issuer.verifier(), new VerificationInput.Jws(issuer.jws()));
      line(
          revoked,
          issuer.lists(),
          kilobytes(issuer.list().length()),
          kilobytes(issuer.compressed()),
          milliseconds(median(RUNS, issuer::list)),
          measured);
    }
    System.out.println();
    System.out.println(
        "| entries of one list | KB | good badge verified in, ms | "
            + "the first time, ms | memory taken by one, MB | verdict |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | --- |");
    for (boolean reasons : new boolean[] {false, true}) {
      for (int revoked : REVOKED) {
        StrangersList stranger = new StrangersList(revoked, reasons);
        Measured measured =
            measured(
                new Verifier(stranger, () -> SampleBadge.NOW),
                new VerificationInput.Jws(stranger.jws()));
        line(
            revoked + (reasons ? ", with reasons" : ", bare"),
            kilobytes(stranger.bytes()),
            measured);
      }
    }
  }

  /** What verifying one badge takes: nanoseconds at first and later, and bytes of the heap. */
  private record Measured(long first, long later, long bytes, Verdict verdict) {
    @Override
    public String toString() {
      return milliseconds(later)
          + " | "
          + milliseconds(first)
          + " | "
          + String.format(Locale.ROOT, "%.1f", bytes / 1024.0 / 1024.0)
          + " | "
          + verdict;
    }
  }

  private static Measured measured(Verifier verifier, VerificationInput input) {
    long start = THREADS.getCurrentThreadCpuTime();
    Report report = verifier.verify(input, null);
    long first = THREADS.getCurrentThreadCpuTime() - start;
    long later = median(RUNS, () -> verifier.verify(input, null));
    long before = THREADS.getCurrentThreadAllocatedBytes();
    verifier.verify(input, null);
    return new Measured(
        first, later, THREADS.getCurrentThreadAllocatedBytes() - before, report.verdict());
  }

  private static long median(int runs, Runnable work) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      times.add(THREADS.getCurrentThreadCpuTime() - start);
    }
    return times.stream().sorted().toList().get(runs / 2);
  }

  private static String kilobytes(long bytes) {
    return Long.toString(Math.round(bytes / 1024.0));
  }

  private static String milliseconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e6);
  }

  private static void line(Object... cells) {
    System.out.println(
        "| " + String.join(" | ", List.of(cells).stream().map(String::valueOf).toList()) + " |");
  }
}
