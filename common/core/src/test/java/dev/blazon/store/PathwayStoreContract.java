package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PathwayStore} does. */
public abstract class PathwayStoreContract extends StoreContract {
  @Test
  void aPathwayIsKeptChangedAndRemovedVersionByVersion() {
    Pathway first = pathway(id(), Samples.NOW);
    commit(new Change.AddPathway(first));
    assertEquals(Optional.of(first), pathways.pathway(first.id()));
    conflict(new Change.AddPathway(first));
    Pathway begun = first.begun(Samples.NOW.plusSeconds(1));
    commit(new Change.ReplacePathway(begun));
    conflict(new Change.ReplacePathway(begun));
    conflict(
        new Change.ReplacePathway(
            PathwayBuilder.builder(begun.begun(Samples.NOW)).issuer(id()).build()));
    Pathway closed =
        begun.closed(Samples.NOW.plusSeconds(2), "operator").followedBy(id(), "operator");
    commit(new Change.ReplacePathway(PathwayBuilder.builder(closed).version(3).build()));
    assertEquals(
        Optional.of(PathwayBuilder.builder(closed).version(3).build()),
        pathways.pathway(first.id()));
    conflict(new Change.RemovePathway(first.id(), 2));
    commit(new Change.RemovePathway(first.id(), 3));
    assertEquals(Optional.empty(), pathways.pathway(first.id()));
  }

  @Test
  void findsPathwaysByTheirSteps() {
    String key = id();
    String first = id();
    String second = id();
    commit(
        new Change.AddPathwayStep(key, first),
        new Change.AddPathwayStep(key, second),
        new Change.AddPathwayStep(id(), id()));
    commit(new Change.AddPathwayStep(key, first));
    assertEquals(Set.of(first, second), Set.copyOf(pathways.pathwaysWith(key)));
    commit(new Change.RemovePathwayStep(key, first));
    commit(new Change.RemovePathwayStep(key, first));
    assertEquals(List.of(second), pathways.pathwaysWith(key));
  }

  @Test
  void listsTheOpenOnesOfAnIssuerLatestFirstAsTheyWereKeptLast() {
    String issuer = id();
    List<PathwaySummary> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(
          PathwaySummary.of(
              PathwayBuilder.builder(pathway(issuer, Samples.NOW.plusSeconds(i / 2)))
                  .description("ö".repeat(i * 200))
                  .build()));
    }
    all.forEach(summary -> commit(new Change.KeepPathwaySummary(issuer, summary)));
    commit(new Change.KeepPathwaySummary(id(), all.getFirst()));
    assertEquals(latestFirst(all), pathways.open(issuer));
    PathwaySummary first = all.removeFirst();
    PathwaySummary edited = new PathwaySummary(first.id(), "Other", "Else", first.createdAt());
    commit(new Change.KeepPathwaySummary(issuer, edited));
    commit(new Change.RemovePathwaySummary(issuer, all.removeLast().id()));
    commit(new Change.RemovePathwaySummary(issuer, id()));
    all.add(edited);
    assertEquals(latestFirst(all), pathways.open(issuer));
    assertEquals(List.of(), pathways.open(id()));
    assertEquals(List.of(), pathways.pathways(issuer, null, 10).elements());
  }

  private static List<PathwaySummary> latestFirst(List<PathwaySummary> summaries) {
    return summaries.stream()
        .sorted(
            Comparator.comparing(PathwaySummary::createdAt)
                .thenComparing(PathwaySummary::id)
                .reversed())
        .toList();
  }

  @Test
  void listsThoseOfOneIssuerLatestFirst() {
    String issuer = id();
    List<Pathway> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(pathway(issuer, Samples.NOW.plusSeconds(i / 2)));
    }
    all.forEach(pathway -> commit(new Change.AddPathway(pathway)));
    commit(new Change.AddPathway(pathway(id(), Samples.NOW)));
    all.sort(Comparator.comparing(Pathway::createdAt).thenComparing(Pathway::id).reversed());
    assertEquals(all, Paging.walk((cursor, limit) -> pathways.pathways(issuer, cursor, limit), 3));
  }

  @Test
  void aPlanIsKeptChangedAndRemovedVersionByVersion() {
    Plan first = plan(id(), Samples.NOW);
    conflict(new Change.RemovePlan(first.id(), 1));
    commit(new Change.KeepPlan(first));
    conflict(new Change.KeepPlan(first));
    Plan second = PlanBuilder.builder(first).title("Welding").shared(true).version(2).build();
    commit(new Change.KeepPlan(second));
    assertEquals(Optional.of(second), pathways.plan(first.id()));
    conflict(new Change.RemovePlan(first.id(), 1));
    commit(new Change.RemovePlan(first.id(), 2));
    assertEquals(Optional.empty(), pathways.plan(first.id()));
  }

  @Test
  void listsThePlansOfOnePersonLatestFirst() {
    String learner = id();
    List<Plan> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(plan(learner, Samples.NOW.plusSeconds(i / 2)));
    }
    all.forEach(plan -> commit(new Change.KeepPlan(plan)));
    commit(new Change.KeepPlan(plan(id(), Samples.NOW)));
    all.sort(Comparator.comparing(Plan::createdAt).thenComparing(Plan::id).reversed());
    assertEquals(all, Paging.walk((cursor, limit) -> pathways.plans(learner, cursor, limit), 3));
  }

  private static Plan plan(String learner, Instant createdAt) {
    return PlanBuilder.builder()
        .id(id())
        .learner(learner)
        .title("My goal")
        .pathway(null)
        .wants(steps())
        .shared(false)
        .reached(
            List.of(
                new Plan.Reached(id(), new CollectionEntry.Ours(id())),
                new Plan.Reached(id(), elsewhere())))
        .createdAt(createdAt)
        .changedAt(createdAt)
        .version(1)
        .build();
  }

  private static CollectionEntry elsewhere() {
    return ElsewhereBuilder.builder()
        .iri("https://other.example/1")
        .hosted(true)
        .badge("Ropes")
        .issuer("Other Academy")
        .issuerId("https://other.example/issuer")
        .issuedOn(null)
        .badgeClass("https://badges.example/classes/1")
        .expires(Samples.NOW)
        .checkedAt(Samples.NOW)
        .found(CollectionEntry.Found.VALID)
        .build();
  }

  private static Pathway pathway(String issuer, Instant createdAt) {
    return PathwayBuilder.builder()
        .id(id())
        .issuer(issuer)
        .name("Welder")
        .description("From the first seam to the certificate.")
        .image("data:image/png;base64,AAAA")
        .order(StageOrder.IN_ORDER)
        .stages(
            List.of(
                new Stage("Basics", null, steps(), 1), new Stage("Practice", "Do it", steps(), 2)))
        .completion(id())
        .counting(StepPolicy.EXPIRED_TOO)
        .onLoss(LossPolicy.REVOKE)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(createdAt)
        .version(1)
        .trail(Trail.of("operator"))
        .build();
  }

  private static List<PathwayStep> steps() {
    return List.of(
        new PathwayStep.Ours(id(), id(), id()),
        new PathwayStep.Elsewhere("https://badges.example/classes/1", "Safety"),
        new PathwayStep.Elsewhere("https://badges.example/classes/2", null));
  }

  private void commit(Change... changes) {
    assertEquals(new Commit.Committed(), transactions.commit(List.of(changes), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
