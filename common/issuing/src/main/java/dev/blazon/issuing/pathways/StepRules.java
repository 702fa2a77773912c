package dev.blazon.issuing.pathways;

import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.json.Fault;
import dev.blazon.json.Texts;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Result;
import java.util.Optional;

/**
 * Finds the badge that a request names as a step: one of ours by its id or by the URL of its
 * BadgeClass, or one of another host by the https URL of its BadgeClass.
 */
final class StepRules {
  private final CatalogStore catalog;
  private final PublicUrls urls;

  StepRules(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  Result<PathwayStep, Fault> step(NewStep said) {
    if (urls.isOurs(said.badge())) {
      return ours(
          Badges.at(said.badge(), urls, catalog),
          said,
          "is the URL of no BadgeClass of this deployment");
    }
    return Ids.isId(said.badge())
        ? ours(catalog.badge(said.badge()), said, "is the id of no badge")
        : elsewhere(said);
  }

  private static Result<PathwayStep, Fault> ours(
      Optional<BadgeRecord> badge, NewStep said, String otherwise) {
    if (badge.isEmpty()) {
      return fault(said, otherwise);
    }
    if (said.name() != null) {
      return fault(
          said, "is a badge of this deployment, which has a name of its own: send no other");
    }
    return new Result.Success<>(PathwayStep.Ours.of(badge.get()));
  }

  /** Badges of other hosts are kept by URLs of no more letters, so that no other would count. */
  private static Result<PathwayStep, Fault> elsewhere(NewStep said) {
    String url = said.badge();
    if (!Texts.isHttpUrl(url)) {
      return fault(
          said,
          "is neither the id of a badge nor the absolute https URL of a BadgeClass, without a"
              + " user");
    }
    if (!Texts.isHttpsUrl(url)) {
      return fault(said, "is no https URL");
    }
    return url.length() > CollectionEntry.Elsewhere.LONGEST_IRI
        ? fault(
            said,
            "is longer than "
                + CollectionEntry.Elsewhere.LONGEST_IRI
                + " characters, to which badges of other hosts are kept")
        : new Result.Success<>(new PathwayStep.Elsewhere(url, said.name()));
  }

  private static Result<PathwayStep, Fault> fault(NewStep said, String detail) {
    return new Result.Refused<>(new Fault(said.place(), detail));
  }
}
