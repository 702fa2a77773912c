package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Evidence;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.StepBadge;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the evidence of what is awarded for completing a pathway: each badge that counts, but those
 * that their holder keeps private.
 */
final class StepEvidence {
  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final PublicUrls urls;

  StepEvidence(CatalogStore catalog, AssertionStore assertions, PublicUrls urls) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.urls = urls;
  }

  /** One for each badge that counts, stage by stage. */
  List<Evidence> of(Progress progress) {
    List<StepBadge> counted =
        progress.counted().flatMap(step -> Stream.ofNullable(step.badge())).toList();
    return Parallel.each(counted, this::of).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Evidence> of(StepBadge badge) {
    return switch (badge) {
      case StepBadge.Ours(AssertionRecord assertion) ->
          assertions.presentationOf(assertion).isPrivate()
              ? Optional.empty()
              : Optional.of(named(urls.assertion(assertion.id()), name(assertion)));
      case StepBadge.Elsewhere(CollectionEntry.Elsewhere other) -> Optional.of(of(other));
    };
  }

  private String name(AssertionRecord assertion) {
    return catalog.badge(assertion.badge()).orElseThrow().badgeClass().name();
  }

  /** One that is signed is nowhere to be had: it is told by who issued it. */
  private static Evidence of(CollectionEntry.Elsewhere badge) {
    return badge.hosted()
        ? named(badge.iri(), badge.badge())
        : new Evidence(null, badge.issuerId(), badge.badge(), null, null, null);
  }

  private static Evidence named(String url, String name) {
    return new Evidence(url, null, name, null, null, null);
  }
}
