package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.MyCollection;
import dev.blazon.page.MyCollectionBuilder;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.NewestAssertion;
import dev.blazon.service.Parallel;
import dev.blazon.service.Session;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page on which somebody changes a collection of theirs. */
public final class ShowMyCollection {
  /** As many badges are offered at once: each is read. */
  static final int CHOICES = 24;

  private final CollectionStore collections;
  private final RegisterStore register;
  private final Records records;
  private final PublicUrls urls;
  private final EntriesOf entries;

  /**
   * Shows what the table has.
   *
   * @param collections the collections
   * @param register says who holds what
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param time the time that badges expire by
   */
  public ShowMyCollection(
      CollectionStore collections,
      RegisterStore register,
      Records records,
      PublicUrls urls,
      InstantSource time) {
    this.collections = collections;
    this.register = register;
    this.records = records;
    this.urls = urls;
    this.entries = new EntriesOf(urls, time);
  }

  /**
   * What a page says beside what is kept.
   *
   * @param cursor leads to more badges that can be chosen, as a page before gave it; null for the
   *     latest
   * @param title the title as it was typed; null for that which is kept
   * @param said the key of what stands above it all; null for nothing
   */
  public record Beside(@Nullable String cursor, @Nullable String title, @Nullable String said) {
    /**
     * What the page is for whoever has just opened it: it begins at the latest, and says nothing.
     */
    public static final Beside NOTHING = new Beside(null, null, null);
  }

  /**
   * A collection of whoever has the session; empty where they have none of this id.
   *
   * @throws dev.blazon.store.InvalidCursor where no page of theirs gave this cursor
   */
  public Optional<MyCollection> show(Session session, String collection, Beside beside) {
    return collections.owned(session.learner(), collection).map(found -> page(found, beside));
  }

  private MyCollection page(BadgeCollection collection, Beside beside) {
    Snapshot snapshot = new Snapshot(records);
    Page<RegisterEntry> held = register.held(collection.learner(), beside.cursor(), CHOICES);
    return MyCollectionBuilder.builder()
        .collection(collection)
        .title(beside.title() == null ? collection.title() : beside.title())
        .entries(entries.of(collection, snapshot))
        .choices(choices(collection, held.elements(), snapshot))
        .cursor(held.cursor())
        .urls(urls)
        .said(beside.said())
        .build();
  }

  private static List<MyCollection.Choice> choices(
      BadgeCollection collection, List<RegisterEntry> held, Snapshot snapshot) {
    List<RegisterEntry> left =
        held.stream()
            .filter(entry -> !collection.has(new CollectionEntry.Ours(entry.assertion())))
            .toList();
    return Parallel.each(left, entry -> choice(entry, snapshot)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MyCollection.Choice> choice(RegisterEntry entry, Snapshot snapshot) {
    return AwardWithBadge.find(entry.assertion(), snapshot)
        .filter(found -> EntriesOf.isShown(found.assertion()))
        // In its place stands the current one, which is offered itself.
        .filter(found -> NewestAssertion.after(found.assertion(), snapshot).isEmpty())
        .map(
            found ->
                new MyCollection.Choice(
                    entry.assertion(),
                    found.badge().badgeClass().name(),
                    found.issuer().profile().name()));
  }
}
