package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.CollectionPage;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Records;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the page of a collection, each badge as it stands now, for anybody who has the link. What
 * its holder keeps private is not on it.
 */
public final class ShowCollection {
  private final CollectionStore collections;
  private final Records records;
  private final PublicUrls urls;
  private final EntriesOf entries;

  /**
   * Shows what the table has.
   *
   * @param collections the collections
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param time the time that badges expire by
   */
  public ShowCollection(
      CollectionStore collections, Records records, PublicUrls urls, InstantSource time) {
    this.collections = collections;
    this.records = records;
    this.urls = urls;
    this.entries = new EntriesOf(urls, time);
  }

  /** A collection by its id; empty where there is none. */
  public Optional<CollectionPage> show(String collection) {
    return Ids.parse(collection).flatMap(collections::collection).map(this::page);
  }

  /**
   * A collection by its id, without its badges, of which none is read: what its link alone tells;
   * empty where there is none.
   */
  public Optional<CollectionPage> showWithoutBadges(String collection) {
    return Ids.parse(collection)
        .flatMap(collections::collection)
        .map(found -> new CollectionPage(found.id(), found.title(), List.of(), urls));
  }

  private CollectionPage page(BadgeCollection collection) {
    return new CollectionPage(
        collection.id(),
        collection.title(),
        entries.of(collection, new Snapshot(records)).stream()
            .filter(entry -> !entry.hidden())
            .toList(),
        urls);
  }
}
