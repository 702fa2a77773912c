package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Assertion;
import dev.blazon.service.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A pathway of twelve badges from four issuers, which five hundred people complete at once. */
class ManyCompletionsTest {
  private static final int LEARNERS = 500;

  /** As many queues of messages are worked through; no event is left over. */
  private static final int AT_ONCE = 16;

  private final PathwayWorld world = new PathwayWorld();

  @Test
  void eachIsAwardedItsBadgeOnceHoweverOftenAndInWhateverOrderEventsCome() {
    List<BadgeRecord> steps = new ArrayList<>();
    String issuer = world.issuer();
    for (String each : List.of(issuer, world.issuer(), world.issuer(), world.issuer())) {
      IntStream.range(0, 3).forEach(i -> steps.add(world.badge(each)));
    }
    BadgeRecord done = world.badge(issuer);
    String pathway =
        world.make(
            issuer,
            world.details(done, steps.stream().map(BadgeRecord::id).toArray(String[]::new)));
    List<String> learners =
        IntStream.range(0, LEARNERS).mapToObj(i -> "learner" + i + "@example.org").toList();
    List<String> events =
        new ArrayList<>(
            Parallel.each(
                    learners,
                    learner -> steps.stream().map(step -> world.award(step, learner)).toList())
                .stream()
                .flatMap(List::stream)
                .toList());
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(1));
    int each = events.size() / AT_ONCE;
    Parallel.each(
        IntStream.range(0, AT_ONCE).boxed().toList(),
        i -> {
          events.subList(i * each, (i + 1) * each).forEach(this::follow);
          return i;
        });
    Set<String> made = new HashSet<>();
    for (String learner : learners) {
      AssertionRecord completed = world.only(done, learner);
      assertEquals(Status.ACTIVE, completed.status());
      assertEquals(pathway, completed.completes());
      assertEquals(12, Json.readStored(completed.json(), Assertion.class).evidence().size());
      made.add(completed.id());
    }
    assertEquals(LEARNERS, made.size());
    assertEquals(LEARNERS, world.store.assertions(done.id(), null, 1_000).elements().size());
    assertNotEquals(null, world.store.pathway(pathway).orElseThrow().begunAt());
  }

  /** As the queue does: what fails comes again. */
  private void follow(String event) {
    for (int attempt = 0; ; attempt++) {
      try {
        world.follow.assertion(event);
        return;
      } catch (RuntimeException e) {
        if (attempt == 10) {
          throw e;
        }
      }
    }
  }
}
