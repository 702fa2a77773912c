package dev.blazon.issuing.pathways;

import dev.blazon.issuing.pathways.PathwayDetails.NewStage;
import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Stage;
import dev.blazon.service.Badges;
import dev.blazon.service.Parallel;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a pathway as a request describes it, and finds its badges. Each fault is named with its
 * place.
 */
final class PathwayRules {
  private static final String COMPLETION = "/completion/badge";

  private final CatalogStore catalog;
  private final StepRules steps;

  PathwayRules(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.steps = new StepRules(catalog, urls);
  }

  /** The stages with their badges, of what has been found to be within {@link #bounds}. */
  Result<List<Stage>, List<Fault>> check(String issuer, PathwayDetails details) {
    List<Fault> faults = new ArrayList<>();
    List<Stage> stages = stages(details, faults);
    String completion = details.completion();
    if (completion != null) {
      faults.addAll(completion(issuer, completion, stages));
    }
    return faults.isEmpty() ? new Result.Success<>(stages) : new Result.Refused<>(faults);
  }

  /** What there is too much of, or too little. */
  static List<Fault> bounds(PathwayDetails details) {
    List<Fault> faults = new ArrayList<>();
    List<NewStage> stages = details.stages();
    if (stages.isEmpty()) {
      faults.add(new Fault("/stages", "has no stage"));
    }
    if (stages.size() > Pathway.MOST_STAGES) {
      faults.add(new Fault("/stages", "holds more than " + Pathway.MOST_STAGES + " stages"));
    }
    if (stages.stream().mapToInt(stage -> stage.of().size()).sum() > Pathway.MOST_STEPS) {
      faults.add(new Fault("/stages", "holds more than " + Pathway.MOST_STEPS + " badges in all"));
    }
    for (int i = 0; i < stages.size(); i++) {
      int size = stages.get(i).of().size();
      if (size == 0) {
        faults.add(new Fault("/stages/" + i + "/of", "has no badge"));
      } else if (stages.get(i).required() < 1 || stages.get(i).required() > size) {
        faults.add(
            new Fault(
                "/stages/" + i + "/required", "is not 1 to " + size + ", as many as its badges"));
      }
    }
    return faults;
  }

  private List<Stage> stages(PathwayDetails details, List<Fault> faults) {
    List<NewStep> said = details.stages().stream().flatMap(stage -> stage.of().stream()).toList();
    List<Result<PathwayStep, Fault>> found = Parallel.each(said, steps::step);
    Map<String, String> places = new HashMap<>();
    List<Stage> stages = new ArrayList<>();
    int next = 0;
    for (NewStage stage : details.stages()) {
      List<PathwayStep> these = new ArrayList<>();
      for (NewStep step : stage.of()) {
        switch (found.get(next++)) {
          case Result.Success<PathwayStep, Fault>(PathwayStep good) -> {
            String before = places.putIfAbsent(good.key(), step.place());
            if (before != null) {
              faults.add(new Fault(step.place(), "is the badge that stands at " + before));
            }
            these.add(good);
          }
          case Result.Refused<PathwayStep, Fault>(Fault fault) -> faults.add(fault);
        }
      }
      stages.add(new Stage(stage.name(), stage.description(), these, stage.required()));
    }
    return stages;
  }

  /** What is wrong with the badge for completing it. */
  private List<Fault> completion(String issuer, String id, List<Stage> stages) {
    Optional<BadgeRecord> found = Badges.ownedBy(issuer, id, catalog);
    if (found.isEmpty()) {
      return List.of(new Fault(COMPLETION, "is the id of no badge of this issuer"));
    }
    List<Fault> faults = new ArrayList<>();
    BadgeRecord badge = found.get();
    if (badge.artwork() == null) {
      faults.add(new Fault(COMPLETION, "has no artwork yet, so that it cannot be awarded"));
    }
    if (stages.stream()
        .flatMap(stage -> stage.steps().stream())
        .anyMatch(step -> step.key().equals(badge.family()))) {
      faults.add(new Fault(COMPLETION, "is a badge of a stage, in whatever version"));
    }
    return faults;
  }
}
