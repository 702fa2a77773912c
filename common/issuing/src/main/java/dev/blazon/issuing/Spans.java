package dev.blazon.issuing;

import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.store.AwardCounts;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the signed Assertions of an issuer's newest {@link Span}, and begins the next one when it
 * is full, so that no RevocationList grows longer than verifiers read.
 *
 * <p>Awards are counted once they are committed, and roughly: each stands for several by its id, so
 * that few of them write to the count. Those that are on their way while a span ends are of it
 * still. The number is so chosen that a few hundred more do no harm.
 */
public final class Spans {
  /**
   * About how many awards a span has. A list of so many, without reasons, has some 400 KB, and some
   * more where more awards came than were counted: verifiers read 512 KB, ours of earlier days too.
   */
  public static final int AWARDS = 8_000;

  /** A count is off by a twentieth or less, nearly always, if so many parts of it were counted. */
  private static final int PARTS = 1_000;

  private final AwardCounts counts;
  private final Transactions transactions;
  private final int awards;
  private final int standsFor;

  /** Given where it counts, and where it begins spans. */
  public Spans(AwardCounts counts, Transactions transactions) {
    this(counts, transactions, AWARDS);
  }

  /**
   * With spans of another length.
   *
   * @param awards about how many awards a span has; at least 1
   */
  public Spans(AwardCounts counts, Transactions transactions, int awards) {
    this.counts = counts;
    this.transactions = transactions;
    this.awards = awards;
    this.standsFor = Math.max(1, awards / PARTS);
  }

  /**
   * Counts awards that were committed.
   *
   * @param epoch as it was when they were signed, in its newest span; null where they are hosted,
   *     and so not counted
   * @param assertions their ids
   */
  void count(@Nullable KeyEpoch epoch, List<String> assertions) {
    if (epoch == null) {
      return;
    }
    long sampled =
        assertions.stream().filter(id -> Math.floorMod(id.hashCode(), standsFor) == 0).count();
    if (sampled == 0) {
      return;
    }
    Span span = epoch.newestSpan();
    OptionalLong count = counts.add(epoch.issuer(), span, Math.toIntExact(sampled * standsFor));
    if (count.isPresent() && count.getAsLong() >= awards) {
      begin(epoch.withNextSpan(), epoch);
    }
  }

  /** Somebody else may have been faster, or the key be found compromised: then this is not it. */
  private void begin(KeyEpoch next, KeyEpoch epoch) {
    try {
      transactions.commit(List.of(new Change.ReplaceKeyEpoch(next, epoch)), null);
    } catch (RuntimeException e) {
      // The awards are made, whatever became of this: to fail now would have them made again.
      // Whoever is counted next begins the span.
    }
  }
}
