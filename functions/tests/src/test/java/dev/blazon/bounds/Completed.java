package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.AwardCompletion;
import dev.blazon.issuing.ImageCheck;
import dev.blazon.issuing.Spans;
import dev.blazon.issuing.pathways.FollowPathways;
import dev.blazon.issuing.pathways.MakePathway;
import dev.blazon.issuing.pathways.PathwayDetails.NewStage;
import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.issuing.pathways.PathwayDetailsBuilder;
import dev.blazon.issuing.pathways.PathwayVerbs;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Results;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.TestClock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pathway in memory whose one step is a badge, in any of its versions: whoever holds it is
 * awarded the badge for completing that; and what must hold of those, whatever happens to the step.
 */
final class Completed {
  private final InMemoryStore store;
  private final TestClock clock;
  private final String issuer;
  private final RecipientDigester digester;
  private final BadgeRecord step;
  private final BadgeRecord completion;
  private final LossPolicy onLoss;
  private final FollowPathways follow;

  /**
   * Makes the pathway.
   *
   * @param step what has to be held
   * @param completion what is awarded for it
   * @param onLoss what becomes of that where the step is lost
   */
  Completed(
      InMemoryStore store,
      TestClock clock,
      Ids ids,
      PublicUrls urls,
      RecipientDigester digester,
      AssertionMaker maker,
      BadgeRecord step,
      BadgeRecord completion,
      LossPolicy onLoss) {
    this.store = store;
    this.clock = clock;
    this.issuer = step.issuer();
    this.digester = digester;
    this.step = step;
    this.completion = completion;
    this.onLoss = onLoss;
    Commits commits = new Commits(store, clock);
    PathwayVerbs verbs =
        new PathwayVerbs(
            store,
            store,
            commits,
            ids,
            urls,
            store,
            clock,
            (image, _) -> new ImageCheck.Checked.Good(image));
    Results.first(
        new MakePathway(verbs)
            .make(
                issuer,
                PathwayDetailsBuilder.builder()
                    .name("Bridges")
                    .description("From one side to the other")
                    .image(null)
                    .order(StageOrder.ANY)
                    .stages(
                        List.of(
                            new NewStage(
                                "One",
                                null,
                                List.of(new NewStep(step.id(), null, "/stages/0/of/0")),
                                1)))
                    .completion(completion.id())
                    .counting(StepPolicy.CURRENT)
                    .onLoss(onLoss)
                    .build(),
                "key",
                null));
    follow =
        new FollowPathways(
            new FollowPathways.Stores(store, store, store, store, store),
            commits,
            digester,
            new AwardCompletion(
                new AwardCompletion.Stores(store, store, store),
                commits,
                digester,
                new Spans(store, store),
                maker,
                ids,
                urls,
                store,
                clock),
            clock);
  }

  /** Something is heard of an Assertion; what others were faster at is heard again. */
  void follow(String assertion) {
    for (int attempt = 0; attempt < 10; attempt++) {
      try {
        follow.assertion(assertion);
        return;
      } catch (StoreBusy e) {
        // The queue brings it again.
      }
    }
    throw new AssertionError("always busy");
  }

  /** What must hold at any time: nobody is awarded it twice. */
  void check() {
    for (AssertionRecord made : store.assertions(completion.id(), null, 100_000).elements()) {
      RegisterEntry entry = store.registered(made.id()).orElseThrow();
      assertEquals(
          List.of(made.id()), awarded(entry.recipient().ofIssuer()), "completed more than once");
      if (onLoss == LossPolicy.KEEP) {
        assertEquals(Status.ACTIVE, made.status(), "lost, though it is kept");
      }
    }
  }

  /** What must hold once all that has happened was heard of. */
  void checkFollowed(List<AssertionRecord> all) {
    all.forEach(record -> follow(record.id()));
    check();
    Set<String> learners =
        all.stream()
            .flatMap(record -> store.registered(record.id()).stream())
            .map(entry -> entry.recipient().ofDeployment())
            .collect(Collectors.toSet());
    for (String learner : learners) {
      String holder = digester.among(issuer, learner).ofIssuer();
      List<String> awarded = awarded(holder);
      boolean holds =
          store.holdings(holder, step.family()).stream()
              .map(Holding::assertion)
              .flatMap(id -> store.assertion(id).stream())
              .anyMatch(this::counts);
      assertTrue(!holds || !awarded.isEmpty(), "holds the step, and has not completed it");
      if (!holds && onLoss == LossPolicy.REVOKE) {
        awarded.forEach(
            id -> assertEquals(Status.REVOKED, store.assertion(id).orElseThrow().status()));
      }
    }
  }

  private boolean counts(AssertionRecord record) {
    return switch (record.statusAt(clock.instant())) {
      case ACTIVE, RENEWED -> true;
      case EXPIRED, REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  private List<String> awarded(String holder) {
    return store.holdings(holder, completion.family()).stream().map(Holding::assertion).toList();
  }

  /** Whether whoever holds an Assertion has completed it, and that is good. */
  boolean isGood(String assertion) {
    String holder = store.registered(assertion).orElseThrow().recipient().ofIssuer();
    return awarded(holder).stream()
        .flatMap(id -> store.assertion(id).stream())
        .anyMatch(this::counts);
  }
}
