package dev.blazon.page.reading;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.MyPathway;
import dev.blazon.page.MyPlan;
import dev.blazon.page.MyPlanBuilder;
import dev.blazon.page.MyPlans;
import dev.blazon.pathways.HowFar;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.ReachedNow;
import dev.blazon.pathways.StepProgress;
import dev.blazon.service.Session;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page on which somebody sees how far they are in a plan, and changes it. */
public final class ShowMyPlan {
  private final PathwayStore plans;
  private final RegisterStore register;
  private final CollectionStore collections;
  private final ShowMyPathway following;
  private final Records records;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param plans the plans
   * @param register says who holds what
   * @param collections has badges of other hosts
   * @param following shows the pathways that plans follow
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param time the time that badges expire by
   */
  public ShowMyPlan(
      PathwayStore plans,
      RegisterStore register,
      CollectionStore collections,
      ShowMyPathway following,
      Records records,
      PublicUrls urls,
      InstantSource time) {
    this.plans = plans;
    this.register = register;
    this.collections = collections;
    this.following = following;
    this.records = records;
    this.urls = urls;
    this.time = time;
  }

  /**
   * What a page says beside what is kept.
   *
   * @param title the title as it was typed; null for that which is kept
   * @param typed what was typed to add a badge
   * @param said the key of what stands above it all; null for nothing
   */
  public record Beside(@Nullable String title, MyPlans.Typed typed, @Nullable String said) {
    /** What the page is for whoever has just opened it. */
    public static final Beside NOTHING = new Beside(null, MyPlans.Typed.NOTHING, null);
  }

  /** A plan of whoever has the session; empty where they have none of this id. */
  public Optional<MyPlan> show(Session session, String plan, Beside beside) {
    return plans.ownedPlan(session.learner(), plan).map(found -> page(found, beside));
  }

  private MyPlan page(Plan plan, Beside beside) {
    Snapshot snapshot = new Snapshot(records);
    MyProgress mine = new MyProgress(plans, register, collections, snapshot, plan.learner(), time);
    Optional<Pathway> pathway = plans.followed(plan);
    Optional<Progress> progress = pathway.map(mine::of);
    List<StepProgress> wanted = progress.isPresent() ? List.of() : mine.of(plan.wants());
    List<StepProgress> all =
        progress
            .map(found -> found.stages().stream().flatMap(stage -> stage.steps().stream()).toList())
            .orElse(wanted);
    @Nullable MyPathway followed =
        progress
            .map(found -> following.page(found.pathway(), mine, found, plan.id(), snapshot, null))
            .orElse(null);
    return MyPlanBuilder.builder()
        .plan(plan)
        .title(beside.title() == null ? plan.title() : beside.title())
        .wants(StepsShown.toOwner(snapshot, time.instant()).of(wanted))
        .pathway(followed)
        .far(progress.map(HowFar::of).orElseGet(() -> HowFar.of(wanted)))
        .more(mine.isCut())
        .outdated(plan.shared() && !ReachedNow.of(all).equals(plan.reached()))
        .typed(beside.typed())
        .urls(urls)
        .said(beside.said())
        .build();
  }
}
