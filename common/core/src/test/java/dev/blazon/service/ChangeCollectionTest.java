package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeCollectionTest {
  private static final String ADA = "ada's digest";
  private static final Instant AWARDED = Instant.parse("2026-11-28T10:00:00Z");
  private static final String BO = "bo's digest";
  private static final CollectionEdit.Step NONE = new CollectionEdit.Step.None();

  private final Ids ids = new Ids(new SecureRandom());
  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Commits commits = new Commits(store, clock);
  private final MakeCollection making = new MakeCollection(store, store, commits, ids, clock);
  private final ChangeCollection changing = new ChangeCollection(store, store, commits, clock);
  private final KeepElsewhere keeping = new KeepElsewhere(store, commits, clock);
  private final List<String> held = Stream.generate(() -> awarded(ADA)).limit(3).toList();

  private String awarded(String learner) {
    String id = ids.next();
    store.commit(
        List.of(
            new Change.AddRegisterEntry(
                RegisterEntryBuilder.builder()
                    .assertion(id)
                    .issuer(ids.next())
                    .badge(id)
                    .family(id)
                    .issuedOn(AWARDED)
                    .recipient(new RecipientDigests("holder", learner))
                    .contact(null)
                    .contactOf(id)
                    .build())),
        null);
    return id;
  }

  private BadgeCollection made() {
    return Results.success(making.make(ADA, " Bridges ", held));
  }

  private BadgeCollection changed(BadgeCollection before, CollectionEdit.Step step) {
    return Results.success(
        changing.change(
            ADA,
            before.id(),
            before.version(),
            new CollectionEdit(before.title(), List.of(), step)));
  }

  private static List<String> assertions(BadgeCollection collection) {
    return collection.entries().stream()
        .map(
            entry ->
                switch (entry) {
                  case CollectionEntry.Ours(String assertion) -> assertion;
                  case CollectionEntry.Elsewhere elsewhere -> elsewhere.iri();
                })
        .toList();
  }

  @Test
  void isMadeOfWhatTheyHold() {
    List<String> asked =
        List.of(held.get(1), awarded(BO), held.get(0), "no id", held.get(1), ids.next());
    BadgeCollection made = Results.success(making.make(ADA, "Bridges\n\u202eand ropes ", asked));
    assertEquals("Bridges and ropes", made.title());
    assertEquals(List.of(held.get(1), held.get(0)), assertions(made));
    assertEquals(Optional.of(made), store.collection(made.id()));
  }

  @ParameterizedTest
  @MethodSource("badTitles")
  void aTitleIsALineThatCanBeSeen(String title) {
    assertEquals(
        new MakeCollection.Refusal.BadTitle(), Results.refusal(making.make(ADA, title, held)));
    BadgeCollection made = made();
    assertEquals(
        new ChangeCollection.Refusal.BadTitle(),
        Results.refusal(
            changing.change(ADA, made.id(), 1, new CollectionEdit(title, List.of(), NONE))));
    assertEquals(Optional.of(made), store.collection(made.id()));
  }

  static Stream<String> badTitles() {
    return Stream.of(
        "", " \n\t ", "\u200b\u3164", "\u202e", "x".repeat(Lengths.NAME + 1), "\ud800");
  }

  @Test
  void thereAreFiftyOfOnePersonAndNoMore() {
    IntStream.range(0, BadgeCollection.MOST).forEach(i -> made());
    assertEquals(
        new MakeCollection.Refusal.TooMany(), Results.refusal(making.make(ADA, "One", held)));
    Results.success(making.make(BO, "Somebody else's", List.of()));
  }

  @Test
  void entriesAreMovedAndRemoved() {
    BadgeCollection made = made();
    String a = held.get(0);
    String b = held.get(1);
    String c = held.get(2);
    BadgeCollection moved = changed(made, new CollectionEdit.Step.Up(2));
    assertEquals(List.of(a, c, b), assertions(moved));
    moved = changed(moved, new CollectionEdit.Step.Down(0));
    assertEquals(List.of(c, a, b), assertions(moved));
    assertEquals(moved, changed(moved, new CollectionEdit.Step.Up(0)));
    assertEquals(moved, changed(moved, new CollectionEdit.Step.Down(2)));
    for (int place : new int[] {-1, 3, Integer.MAX_VALUE}) {
      assertEquals(moved, changed(moved, new CollectionEdit.Step.Remove(place)));
    }
    assertEquals(List.of(c, b), assertions(changed(moved, new CollectionEdit.Step.Remove(1))));
  }

  @Test
  void whatIsNotHeldAnyMoreGoesWithTheNextChange() {
    BadgeCollection made = made();
    store.commit(List.of(new Change.RemoveRegisterEntry(held.get(1))), null);
    BadgeCollection moved = changed(made, new CollectionEdit.Step.Up(2));
    assertEquals(List.of(held.get(2), held.get(0)), assertions(moved));
    assertEquals(
        moved,
        Results.success(
            changing.change(
                ADA,
                made.id(),
                2,
                new CollectionEdit(made.title(), List.of(awarded(BO), held.get(1)), NONE))));
  }

  @Test
  void aChangeOfAnOlderVersionChangesNothing() {
    BadgeCollection made = made();
    BadgeCollection moved = changed(made, new CollectionEdit.Step.Up(2));
    assertEquals(
        new ChangeCollection.Refusal.Stale(),
        Results.refusal(
            changing.change(ADA, made.id(), 1, new CollectionEdit("New", List.of(), NONE))));
    assertEquals(Optional.of(moved), store.collection(made.id()));
  }

  @Test
  void aHundredAreInOneAndNoMore() {
    List<String> many =
        Stream.generate(() -> awarded(ADA)).limit(BadgeCollection.MOST_ENTRIES + 1L).toList();
    BadgeCollection made = Results.success(making.make(ADA, "Many", many));
    assertEquals(many.subList(0, BadgeCollection.MOST_ENTRIES), assertions(made));
    assertEquals(
        new ChangeCollection.Refusal.Full(),
        Results.refusal(
            changing.change(
                ADA, made.id(), 1, new CollectionEdit("Many", List.of(many.getLast()), NONE))));
    assertEquals(
        new KeepElsewhere.Refusal.Full(),
        Results.refusal(keeping.keep(ADA, made.id(), elsewhere("https://a.example/1", "A"))));
    assertEquals(
        many.getLast(),
        assertions(
                Results.success(
                    changing.change(
                        ADA,
                        made.id(),
                        1,
                        new CollectionEdit(
                            "Many", List.of(many.getLast()), new CollectionEdit.Step.Remove(0)))))
            .getLast());
  }

  /** A form has room for some five hundred ids, and each is a read. */
  @Test
  void moreThanThereIsRoomForIsRefusedBeforeItIsLookedUp() {
    AtomicInteger reads = new AtomicInteger();
    RegisterStore counting =
        (RegisterStore)
            Proxy.newProxyInstance(
                RegisterStore.class.getClassLoader(),
                new Class<?>[] {RegisterStore.class},
                (proxy, method, arguments) -> {
                  reads.incrementAndGet();
                  return method.invoke(store, arguments);
                });
    BadgeCollection made = made();
    List<String> asked = Stream.generate(ids::next).limit(98).toList();
    assertEquals(
        new ChangeCollection.Refusal.Full(),
        Results.refusal(
            new ChangeCollection(store, counting, commits, clock)
                .change(ADA, made.id(), 1, new CollectionEdit("Bridges", asked, NONE))));
    assertEquals(3, reads.get());
  }

  @Test
  void aStepIsTakenBeforeAnythingIsAdded() {
    BadgeCollection made = made();
    String added = awarded(ADA);
    BadgeCollection changed =
        Results.success(
            changing.change(
                ADA,
                made.id(),
                1,
                new CollectionEdit("Bridges", List.of(added), new CollectionEdit.Step.Down(2))));
    assertEquals(List.of(held.get(0), held.get(1), held.get(2), added), assertions(changed));
  }

  @Test
  void aBadgeOfAnotherHostIsThereOnceAsItWasCheckedLast() {
    BadgeCollection made = made();
    Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/1", "A")));
    Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/2", "B")));
    BadgeCollection kept =
        Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/1", "C")));
    assertEquals(elsewhere("https://a.example/1", "C"), kept.entries().get(3));
    assertEquals(5, kept.entries().size());
  }

  /** Each has names of its own in the collection, which every list of collections reads. */
  @Test
  void twentyFiveOfOtherHostsAreInOneAndNoMore() {
    BadgeCollection made = made();
    for (int i = 0; i < BadgeCollection.MOST_ELSEWHERE; i++) {
      Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/" + i, "A")));
    }
    assertEquals(
        new KeepElsewhere.Refusal.FullOfOthers(),
        Results.refusal(keeping.keep(ADA, made.id(), elsewhere("https://a.example/more", "A"))));
    Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/7", "B")));
  }

  @Test
  void whatIsNotGoodIsNotAddedAndWhatWasThereSaysSo() {
    BadgeCollection made = made();
    for (CollectionEntry.Found found : CollectionEntry.Found.values()) {
      CollectionEntry.Elsewhere checked =
          new CollectionEntry.Elsewhere(
              "https://a.example/1",
              true,
              "?",
              "?",
              "",
              null,
              null,
              null,
              AWARDED.plusSeconds(9),
              found);
      if (found != CollectionEntry.Found.VALID) {
        assertEquals(
            new KeepElsewhere.Refusal.NotGood(),
            Results.refusal(keeping.keep(ADA, made.id(), checked)));
      }
    }
    Results.success(keeping.keep(ADA, made.id(), elsewhere("https://a.example/1", "A")));
    BadgeCollection kept =
        Results.success(
            keeping.keep(
                ADA,
                made.id(),
                new CollectionEntry.Elsewhere(
                    "https://a.example/1",
                    true,
                    "?",
                    "?",
                    "",
                    null,
                    null,
                    null,
                    AWARDED.plusSeconds(9),
                    CollectionEntry.Found.REVOKED)));
    assertEquals(
        new CollectionEntry.Elsewhere(
            "https://a.example/1",
            true,
            "A",
            "A",
            "https://a.example/issuer",
            null,
            null,
            null,
            AWARDED.plusSeconds(9),
            CollectionEntry.Found.REVOKED),
        kept.entries().getLast());
  }

  @Test
  void nobodyElseChangesOrRemovesIt() {
    BadgeCollection made = made();
    for (String id : List.of(made.id(), ids.next(), "no id", "")) {
      assertEquals(
          new ChangeCollection.Refusal.Unknown(),
          Results.refusal(changing.change(BO, id, 1, new CollectionEdit("Mine", List.of(), NONE))));
      assertEquals(
          new ChangeCollection.Refusal.Unknown(), Results.refusal(changing.remove(BO, id)));
      assertEquals(
          new KeepElsewhere.Refusal.Unknown(),
          Results.refusal(keeping.keep(BO, id, elsewhere("https://a.example/1", "A"))));
    }
    assertEquals(Optional.of(made), store.collection(made.id()));
    Results.success(changing.remove(ADA, made.id()));
    assertEquals(Optional.empty(), store.collection(made.id()));
    assertEquals(
        new ChangeCollection.Refusal.Unknown(), Results.refusal(changing.remove(ADA, made.id())));
  }

  private static CollectionEntry.Elsewhere elsewhere(String iri, String name) {
    return new CollectionEntry.Elsewhere(
        iri,
        true,
        name,
        name,
        "https://a.example/issuer",
        null,
        null,
        null,
        AWARDED,
        CollectionEntry.Found.VALID);
  }
}
