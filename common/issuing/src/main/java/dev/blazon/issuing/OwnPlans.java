package dev.blazon.issuing;

import dev.blazon.issuing.OwnData.OwnPlan;
import dev.blazon.issuing.OwnData.Wanted;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.PathwayStore;
import java.util.List;

/** Reads the plans of a person, for the file of all that is kept of them. */
final class OwnPlans {
  private final PathwayStore plans;
  private final PublicUrls urls;

  OwnPlans(PathwayStore plans, PublicUrls urls) {
    this.plans = plans;
    this.urls = urls;
  }

  /** All of them, the latest first. */
  List<OwnPlan> of(String learner) {
    return plans.plans(learner, null, Plan.MOST).elements().stream().map(this::plan).toList();
  }

  private OwnPlan plan(Plan plan) {
    String pathway = plan.pathway();
    return OwnPlanBuilder.builder()
        .url(urls.of(new Place.PlanPage(plan.id())))
        .title(plan.title())
        .pathway(pathway == null ? null : urls.of(new Place.PathwayPage(pathway)))
        .wants(plan.wants().stream().map(this::wanted).toList())
        .sharedByLink(plan.shared())
        .reachedBy(plan.reached().stream().map(reached -> iri(reached.badge())).toList())
        .createdAt(OpenBadges.dateTime(plan.createdAt()))
        .changedAt(OpenBadges.dateTime(plan.changedAt()))
        .build();
  }

  private Wanted wanted(PathwayStep step) {
    return switch (step) {
      case PathwayStep.Ours(var badge, var _, var _) -> new Wanted(urls.badge(badge), null);
      case PathwayStep.Elsewhere(var url, var name) -> new Wanted(url, name);
    };
  }

  private String iri(CollectionEntry badge) {
    return switch (badge) {
      case CollectionEntry.Ours(var assertion) -> urls.assertion(assertion);
      case CollectionEntry.Elsewhere elsewhere -> elsewhere.iri();
    };
  }
}
