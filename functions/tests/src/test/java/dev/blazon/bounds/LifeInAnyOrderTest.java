package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Lives.Event;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.service.Swept;
import dev.blazon.store.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to badges, in whatever order and by several at once, none comes into a state
 * that cannot be, is reminded of or renewed twice, or stays good beyond its time; what is said for
 * it is in force exactly while it is listed, and whoever completes a pathway by it does so once.
 */
class LifeInAnyOrderTest {
  /**
   * What happens at one time.
   *
   * @param days how long after what was before
   * @param events what happens at once
   * @param numbers to which badges
   */
  record Moment(int days, List<Event> events, List<Integer> numbers) {}

  @Property(tries = 200)
  void noOrderLeavesAnImpossibleState(
      @ForAll RenewalMode mode, @ForAll LossPolicy onLoss, @ForAll("moments") List<Moment> moments)
      throws InterruptedException, ExecutionException {
    Lives lives = new Lives(mode, onLoss);
    for (Moment moment : moments) {
      lives.pass(Duration.ofDays(moment.days()));
      List<Event> events = moment.events();
      Race.run(
          events.size(),
          number -> {
            lives.happen(events.get(number), moment.numbers().get(number));
            return number;
          });
      lives.checkAll();
    }
    lives.sweep();
    lives.checkAll();
    lives.checkSwept();
    lives.completed().checkFollowed(lives.all());
  }

  @Provide
  Arbitrary<List<Moment>> moments() {
    Arbitrary<Event> event =
        Arbitraries.frequency(
            Tuple.of(4, Event.AWARD),
            Tuple.of(6, Event.RENEW),
            Tuple.of(8, Event.SWEEP),
            Tuple.of(2, Event.REVOKE),
            Tuple.of(2, Event.HOLD),
            Tuple.of(2, Event.RELEASE),
            Tuple.of(2, Event.MOVE),
            Tuple.of(1, Event.ERASE),
            Tuple.of(5, Event.ASK_TO_ENDORSE),
            Tuple.of(6, Event.ENDORSE),
            Tuple.of(6, Event.ACCEPT),
            Tuple.of(1, Event.DECLINE),
            Tuple.of(1, Event.REVOKE_ENDORSEMENT),
            Tuple.of(1, Event.TAKE_BACK_ENDORSEMENT),
            Tuple.of(4, Event.FOLLOW_PATHWAY));
    return Combinators.combine(
            Arbitraries.of(0, 1, 30, 200, 276, 335, 358, 365, 400),
            event.list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.integers().between(0, 5).list().ofSize(5))
        .as(Moment::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Test
  void eightSweepsAtOnceRenewAndRemindOfEachOnce() throws InterruptedException, ExecutionException {
    Lives lives = new Lives(RenewalMode.AUTOMATIC);
    for (int i = 0; i < 500; i++) {
      lives.award(i);
    }
    for (int days : new int[] {275, 60, 30}) {
      lives.pass(Duration.ofDays(days));
      Race.run(8, number -> lives.sweep());
      lives.checkAll();
      lives.checkSwept();
    }
    List<AssertionRecord> all = lives.all();
    assertEquals(1_000, all.size());
    assertEquals(500, all.stream().filter(one -> one.status() == Status.ACTIVE).count());
    assertEquals(500, all.stream().filter(one -> one.status() == Status.EXPIRED).count());
    assertTrue(
        all.stream()
            .filter(one -> one.renews() == null)
            .allMatch(one -> lives.reminders(one.id()).size() == 1));
  }

  /** Every tenth change fails, half of them after they were made. */
  @Test
  void eightSweepsOverTenThousandDoEachThingOnceThoughMuchFails()
      throws InterruptedException, ExecutionException {
    Lives lives = new Lives(RenewalMode.AUTOMATIC);
    List<String> awarded = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      awarded.add(lives.award(i));
    }
    Set<String> poisoned = Set.copyOf(awarded.subList(0, 5));
    poisoned.forEach(lives.faulty()::poison);
    for (int days : new int[] {275, 60}) {
      lives.pass(Duration.ofDays(days));
      sweepUntilAllIsDone(lives, poisoned.size());
    }
    assertTrue(lives.faulty().faults() > 1_000, "too little has failed to tell");
    Map<String, Integer> reminders = lives.remindersOfAll();
    for (String id : awarded) {
      boolean done = !poisoned.contains(id);
      assertEquals(done ? Status.RENEWED : Status.ACTIVE, lives.read(id).status());
      assertEquals(done ? 1 : 0, reminders.getOrDefault(id, 0));
    }
    assertEquals(19_995, lives.all().size(), "one more for each that is not poisoned");
    assertEquals(
        poisoned,
        lives.stuck().stream().map(StuckAssertion::assertion).collect(Collectors.toSet()));
    lives.checkAll();
  }

  private static void sweepUntilAllIsDone(Lives lives, int poisoned)
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < 20; round++) {
      List<Swept> swept = Race.run(8, number -> lives.sweepWithFaults());
      lives.pass(Duration.ofMinutes(5));
      boolean done =
          swept.stream()
              .allMatch(one -> one.renewed() + one.announced() == 0 && one.failed() == poisoned);
      if (done && round > 1) {
        return;
      }
    }
    throw new AssertionError("never done");
  }
}
