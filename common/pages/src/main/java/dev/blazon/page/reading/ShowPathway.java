package dev.blazon.page.reading;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Stage;
import dev.blazon.page.PathwayPage;
import dev.blazon.page.PathwayPageBuilder;
import dev.blazon.page.PathwayTile;
import dev.blazon.page.StageShown;
import dev.blazon.page.StepShown;
import dev.blazon.service.Parallel;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pathway for its page, with all that its stages name: each badge and each issuer once, and
 * all of them side by side.
 */
public final class ShowPathway {
  private final PathwayStore pathways;
  private final Records records;
  private final PublicUrls urls;

  /**
   * Shows what the table has.
   *
   * @param pathways the pathways
   * @param records what else pages are made of
   * @param urls where everything is served
   */
  public ShowPathway(PathwayStore pathways, Records records, PublicUrls urls) {
    this.pathways = pathways;
    this.records = records;
    this.urls = urls;
  }

  /** A pathway by its id; empty where there is none. */
  public Optional<PathwayPage> show(String pathway) {
    return Ids.parse(pathway).flatMap(pathways::pathway).map(this::page);
  }

  private PathwayPage page(Pathway pathway) {
    Snapshot snapshot = new Snapshot(records);
    ReadCache<String, Optional<Pathway>> versions = new ReadCache<>(pathways::pathway);
    readAll(pathway, snapshot, versions);
    IssuerRecord owner =
        snapshot
            .issuer(pathway.issuer())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the issuer of pathway " + pathway.id() + " is gone"));
    return PathwayPageBuilder.builder()
        .pathway(pathway)
        .owner(owner)
        .stages(
            IntStream.range(0, pathway.stages().size())
                .mapToObj(at -> stage(at + 1, pathway.stages().get(at), snapshot))
                .toList())
        .goal(
            pathway.completion() == null
                ? null
                : badge(pathway.completion(), pathway.issuer(), snapshot))
        .previous(tile(pathway.previous(), versions))
        .next(tile(pathway.next(), versions))
        .urls(urls)
        .build();
  }

  /** Has all be read that the page shows, so that nothing waits for anything else. */
  private static void readAll(
      Pathway pathway, Snapshot snapshot, ReadCache<String, Optional<Pathway>> versions) {
    List<Supplier<Optional<?>>> reads = new ArrayList<>();
    Stream.concat(
            Stream.ofNullable(pathway.completion()), pathway.ours().map(PathwayStep.Ours::badge))
        .distinct()
        .forEach(badge -> reads.add(() -> snapshot.badge(badge)));
    Stream.concat(Stream.of(pathway.issuer()), pathway.ours().map(PathwayStep.Ours::issuer))
        .distinct()
        .forEach(issuer -> reads.add(() -> snapshot.issuer(issuer)));
    Stream.concat(Stream.ofNullable(pathway.previous()), Stream.ofNullable(pathway.next()))
        .forEach(version -> reads.add(() -> versions.get(version)));
    Parallel.each(reads, Supplier::get);
  }

  private StageShown stage(int number, Stage stage, Snapshot snapshot) {
    return new StageShown(
        number,
        stage.name(),
        stage.description(),
        stage.required(),
        stage.steps().stream()
            .map(
                step ->
                    switch (step) {
                      case PathwayStep.Ours ours -> badge(ours.badge(), ours.issuer(), snapshot);
                      case PathwayStep.Elsewhere(String url, String name) ->
                          new StepShown.Elsewhere(url, name);
                    })
            .toList());
  }

  private StepShown badge(String id, String issuer, Snapshot snapshot) {
    return snapshot
        .badge(id)
        .flatMap(
            badge ->
                snapshot
                    .issuer(issuer)
                    .<StepShown>map(owner -> StepShown.Ours.of(badge, owner, urls)))
        .orElseGet(StepShown.Gone::new);
  }

  private static @Nullable PathwayTile tile(
      @Nullable String id, ReadCache<String, Optional<Pathway>> versions) {
    return Optional.ofNullable(id).flatMap(versions::get).map(PathwayTile::of).orElse(null);
  }
}
