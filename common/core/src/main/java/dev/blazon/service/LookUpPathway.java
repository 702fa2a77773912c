package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.PathwayStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a pathway by the id in its URL, as a document for machines. */
public final class LookUpPathway {
  private final PathwayStore pathways;
  private final CatalogStore catalog;
  private final PublicUrls urls;

  /**
   * Finds pathways by what the table has.
   *
   * @param pathways the pathways
   * @param catalog the badges that they name
   * @param urls where everything is served
   */
  public LookUpPathway(PathwayStore pathways, CatalogStore catalog, PublicUrls urls) {
    this.pathways = pathways;
    this.catalog = catalog;
    this.urls = urls;
  }

  /** Its JSON-LD, in the terms of CTDL; empty where there is none. */
  public Optional<String> document(String pathway) {
    return Ids.parse(pathway)
        .flatMap(pathways::pathway)
        .map(found -> PathwayGraph.write(found, badges(found), urls));
  }

  private Map<String, BadgeRecord> badges(Pathway pathway) {
    List<String> ids =
        Stream.concat(
                Stream.ofNullable(pathway.completion()),
                pathway.ours().map(PathwayStep.Ours::badge))
            .distinct()
            .toList();
    return Parallel.each(ids, catalog::badge).stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(BadgeRecord::id, Function.identity()));
  }
}
