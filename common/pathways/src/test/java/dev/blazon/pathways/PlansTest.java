package dev.blazon.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.service.CollectionEdit.Step;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with their plans, and with nobody else's. */
class PlansTest extends PathwayScene {
  private static final Step NONE = new Step.None();

  private final MakePlan making = new MakePlan(store, commits, clock);
  private final FollowPathway following = new FollowPathway(store, commits, clock);
  private final ChangePlan changing =
      new ChangePlan(store, new ReachedNow(store, store, progress), commits, clock);
  private final RemovePlan removing = new RemovePlan(store, commits);
  private final RemovePlans all = new RemovePlans(store, removing);

  private Plan made(PathwayStep... wants) {
    return Results.success(making.make(ADA, ids.next(), "Sail", List.of(wants)));
  }

  private Plan changed(Plan before, Step step, boolean shared) {
    return Results.success(
        changing.change(
            ADA, before.id(), before.version(), new PlanEdit(before.title(), step, shared)));
  }

  @Test
  void aFormThatIsSentTwiceMakesOnePlan() {
    String form = ids.next();
    Plan first = Results.success(making.make(ADA, form, " Sail\n\u202ehome", List.of(ROPES)));
    assertEquals("Sail home", first.title());
    assertEquals(first, Results.success(making.make(ADA, form, "Another", List.of())));
    assertNotEquals(first.id(), Results.success(making.make(GRACE, form, "Hers", List.of())).id());
    assertEquals(List.of(first), store.plans(ADA, null, 10).elements());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\u200b\u3164", "\u202e", "\ud800"})
  void aTitleIsALineThatCanBeSeen(String title) {
    assertEquals(
        new MakePlan.Refusal.BadTitle(),
        Results.refusal(making.make(ADA, ids.next(), title, List.of())));
    Plan plan = made();
    assertEquals(
        new ChangePlan.Refusal.BadTitle(),
        Results.refusal(changing.change(ADA, plan.id(), 1, new PlanEdit(title, NONE, false))));
    assertEquals(Optional.of(plan), store.plan(plan.id()));
  }

  @Test
  void aTitleIsNoLongerThanANameIs() {
    String longest = "x".repeat(Lengths.NAME);
    Results.success(making.make(ADA, ids.next(), longest, List.of()));
    assertEquals(
        new MakePlan.Refusal.BadTitle(),
        Results.refusal(making.make(ADA, ids.next(), longest + "x", List.of())));
  }

  @Test
  void somebodyHasFiftyAtMost() {
    Pathway pathway = pathway();
    IntStream.range(0, Plan.MOST).forEach(i -> made());
    assertEquals(
        new MakePlan.Refusal.TooMany(),
        Results.refusal(making.make(ADA, ids.next(), "One more", List.of())));
    assertEquals(
        new FollowPathway.Refusal.TooMany(), Results.refusal(following.follow(ADA, pathway.id())));
    Results.success(following.follow(GRACE, pathway.id()));
    assertTrue(all.has(ADA));
    assertTrue(all.remove(ADA));
    assertFalse(all.has(ADA));
    assertTrue(all.has(GRACE));
  }

  @Test
  void badgesComeAndGoAndChangePlaces() {
    Plan plan = made(ROPES);
    Plan added = Results.success(changing.add(ADA, plan.id(), KNOTS));
    assertEquals(List.of(ROPES, KNOTS), added.wants());
    PathwayStep again = new PathwayStep.Ours(ours("next").badge(), KNOTS.family(), ISSUER);
    assertEquals(added, Results.success(changing.add(ADA, plan.id(), again)));
    added = Results.success(changing.add(ADA, plan.id(), SPLICES));
    Plan moved = changed(added, new Step.Up(2), false);
    assertEquals(List.of(ROPES, SPLICES, KNOTS), moved.wants());
    moved = changed(moved, new Step.Down(0), false);
    assertEquals(List.of(SPLICES, ROPES, KNOTS), moved.wants());
    for (Step none :
        List.of(new Step.Up(0), new Step.Down(2), new Step.Remove(3), new Step.Remove(999))) {
      assertEquals(moved, changed(moved, none, false));
    }
    assertEquals(List.of(SPLICES, KNOTS), changed(moved, new Step.Remove(1), false).wants());
  }

  @Test
  void fortyBadgesAreInAPlanAtMost() {
    Plan plan = made();
    for (int i = 0; i < Plan.MOST_WANTED; i++) {
      Results.success(
          changing.add(
              ADA, plan.id(), new PathwayStep.Elsewhere("https://other.example/" + i, null)));
    }
    assertEquals(
        new ChangePlan.Refusal.Full(), Results.refusal(changing.add(ADA, plan.id(), ROPES)));
  }

  @Test
  void whatAFormHasNotShownIsNotChanged() {
    Plan plan = made(ROPES);
    PlanEdit edit = new PlanEdit("Other", NONE, true);
    Results.success(changing.change(ADA, plan.id(), 1, edit));
    assertEquals(
        new ChangePlan.Refusal.Stale(), Results.refusal(changing.change(ADA, plan.id(), 1, edit)));
    assertEquals(
        new ChangePlan.Refusal.Stale(), Results.refusal(changing.change(ADA, plan.id(), 0, edit)));
  }

  @Test
  void nobodyChangesAnothersPlan() {
    Plan plan = made(ROPES);
    for (String id : List.of(plan.id(), ids.next(), "no id", "")) {
      assertEquals(
          new ChangePlan.Refusal.Unknown(),
          Results.refusal(changing.change(GRACE, id, 1, new PlanEdit("Hers", NONE, true))));
      assertEquals(
          new ChangePlan.Refusal.Unknown(), Results.refusal(changing.add(GRACE, id, KNOTS)));
      assertEquals(new RemovePlan.Refusal.Unknown(), Results.refusal(removing.remove(GRACE, id)));
    }
    assertTrue(all.remove(GRACE));
    assertEquals(Optional.of(plan), store.plan(plan.id()));
  }

  @Test
  void whatIsSharedNamesWhatItsOwnerHadOfItThen() {
    Plan plan = made(ROPES, KNOTS);
    AssertionRecord ropes = awarded(ROPES, Status.ACTIVE, null);
    awarded(GRACE, KNOTS, Status.ACTIVE, null);
    awarded(KNOTS, Status.EXPIRED, null);
    Plan shared = changed(plan, NONE, true);
    Plan.Reached reached = new Plan.Reached(ROPES.key(), new CollectionEntry.Ours(ropes.id()));
    assertEquals(List.of(reached), shared.reached());
    assertEquals(shared, changed(shared, NONE, true));

    AssertionRecord knots = awarded(KNOTS, Status.ACTIVE, null);
    Plan more = changed(shared, NONE, true);
    assertEquals(
        List.of(reached, new Plan.Reached(KNOTS.key(), new CollectionEntry.Ours(knots.id()))),
        more.reached());
    assertEquals(List.of(), changed(more, NONE, false).reached());
  }

  private Pathway pathway() {
    return pathway(
        StageOrder.ANY,
        StepPolicy.EXPIRED_TOO,
        new Stage("One", null, List.of(ROPES), 1),
        new Stage("Two", null, List.of(KNOTS), 1));
  }

  @Test
  void aPathwayIsFollowedByOnePlanUntilThatIsRemoved() {
    Pathway pathway = pathway();
    AssertionRecord ropes = awarded(ROPES, Status.EXPIRED, null);
    Plan plan = Results.success(following.follow(ADA, pathway.id()));
    assertEquals(pathway.id(), plan.pathway());
    assertEquals("Rigger", plan.title());
    assertEquals(plan, Results.success(following.follow(ADA, pathway.id())));
    assertEquals(Optional.of(plan), following.following(ADA, pathway.id()));
    assertEquals(Optional.empty(), following.following(GRACE, pathway.id()));
    assertEquals(
        new ChangePlan.Refusal.Followed(), Results.refusal(changing.add(ADA, plan.id(), KNOTS)));
    assertEquals(
        List.of(new Plan.Reached(ROPES.key(), new CollectionEntry.Ours(ropes.id()))),
        changed(plan, NONE, true).reached());
    Results.success(removing.remove(ADA, plan.id()));
    assertEquals(
        new RemovePlan.Refusal.Unknown(), Results.refusal(removing.remove(ADA, plan.id())));
    Results.success(following.follow(ADA, pathway.id()));
  }

  @Test
  void noneThatIsClosedOrNotThereIsFollowed() {
    Pathway pathway = pathway();
    Plan before = Results.success(following.follow(GRACE, pathway.id()));
    commit(new Change.ReplacePathway(pathway.closed(clock.instant(), "key")));
    assertEquals(
        new FollowPathway.Refusal.Closed(), Results.refusal(following.follow(ADA, pathway.id())));
    assertEquals(before, Results.success(following.follow(GRACE, pathway.id())));
    for (String none : List.of(ids.next(), "none", "")) {
      assertEquals(
          new FollowPathway.Refusal.Unknown(), Results.refusal(following.follow(ADA, none)));
    }
  }
}
