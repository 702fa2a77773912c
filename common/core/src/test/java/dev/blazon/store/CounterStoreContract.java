package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.store.Transactions.Commit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CounterStore} does, and the change that counts up to a limit. */
public abstract class CounterStoreContract extends StoreContract {
  private final String what = "LINKS#" + id() + "#2026-11-28T10:00";

  @Test
  void countsEachThingByItself() {
    assertEquals(0, counters.counted(what));
    for (int count = 1; count < 4; count++) {
      assertEquals(count, counters.count(what, Samples.NOW));
      assertEquals(count, counters.counted(what));
    }
    assertEquals(1, counters.count("LINKS#" + id(), Samples.NOW));
  }

  @Test
  void countsUpToALimitTogetherWithWhatIsLimited() {
    for (int count = 1; count <= 3; count++) {
      assertEquals(new Commit.Committed(), commit());
      assertEquals(count, counters.counted(what));
    }
    assertEquals(new Commit.Conflict(oneMore()), commit());
    assertEquals(3, counters.counted(what));
    assertEquals(4, counters.count(what, Samples.NOW), "one count, however it is counted");
  }

  @Test
  void whatIsNotDoneIsNotCounted() {
    Change impossible = new Change.RequireRegisterEntry(id());
    assertEquals(
        new Commit.Conflict(impossible), transactions.commit(List.of(impossible, oneMore()), null));
    assertEquals(0, counters.counted(what));
  }

  @Test
  void ofManyAtOnceNoMoreThanTheLimitAreCounted() throws Exception {
    List<Commit> commits = Race.run(16, number -> commit());
    assertEquals(3, Collections.frequency(commits, new Commit.Committed()));
    assertEquals(3, counters.counted(what));
  }

  private Commit commit() {
    return transactions.commit(List.of(oneMore()), null);
  }

  private Change oneMore() {
    return new Change.CountOne(what, 3, Samples.NOW);
  }
}
