package dev.blazon.page.reading;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.MyPlans;
import dev.blazon.page.StepReached;
import dev.blazon.pathways.WantedBadges;
import dev.blazon.service.Session;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the page of somebody's plans, where they make one and choose what a badge comes to. */
public final class ShowMyPlans {
  private final PathwayStore pathways;
  private final RegisterStore register;
  private final CollectionStore collections;
  private final Records records;
  private final PublicUrls urls;
  private final Ids ids;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param pathways the plans
   * @param register says who holds what
   * @param collections has badges of other hosts
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param ids makes an id for each form
   * @param time the time that badges expire by
   */
  public ShowMyPlans(
      PathwayStore pathways,
      RegisterStore register,
      CollectionStore collections,
      Records records,
      PublicUrls urls,
      Ids ids,
      InstantSource time) {
    this.pathways = pathways;
    this.register = register;
    this.collections = collections;
    this.records = records;
    this.urls = urls;
    this.ids = ids;
    this.time = time;
  }

  /**
   * The plans of whoever has the session.
   *
   * @param typed what they have typed, or came with
   * @param said the key of what stands above it all; null for nothing
   */
  public MyPlans show(Session session, MyPlans.Typed typed, @Nullable String said) {
    Snapshot snapshot = new Snapshot(records);
    List<Plan> plans = pathways.plans(session.learner(), null, Plan.MOST).elements();
    MyProgress mine =
        new MyProgress(pathways, register, collections, snapshot, session.learner(), time);
    @Nullable StepReached adding = adding(typed, mine, snapshot);
    return new MyPlans(
        mine.tiles(plans),
        ids.next(),
        typed,
        adding,
        said == null && adding == null && !typed.badge().isBlank() ? "plan.no-badge" : said);
  }

  private @Nullable StepReached adding(MyPlans.Typed typed, MyProgress mine, Snapshot snapshot) {
    return switch (new WantedBadges(snapshot::badge, urls).find(typed.badge(), typed.name())) {
      case Result.Success<PathwayStep, WantedBadges.Refusal>(PathwayStep step) ->
          StepsShown.toOwner(snapshot, time.instant()).of(mine.of(List.of(step))).getFirst();
      case Result.Refused<PathwayStep, WantedBadges.Refusal> _ -> null;
    };
  }
}
