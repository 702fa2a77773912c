package dev.blazon.page.reading;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Assertion;
import dev.blazon.page.EntryShown;
import dev.blazon.page.EntryShownBuilder;
import dev.blazon.page.Links;
import dev.blazon.page.RecipientShown;
import dev.blazon.page.Standing;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.NewestAssertion;
import dev.blazon.service.Parallel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the badges of a collection as they are now: of one that was renewed the current one, once.
 * What was erased or went to another address is not among them.
 */
final class EntriesOf {
  /** As many renewals are followed for a whole collection, and some for each badge at least. */
  private static final int RENEWALS = 1_000;

  private static final int LEAST_RENEWALS = 10;

  private final PublicUrls urls;
  private final InstantSource time;

  EntriesOf(PublicUrls urls, InstantSource time) {
    this.urls = urls;
    this.time = time;
  }

  /** All that its owner is shown, in the order that was chosen. */
  List<EntryShown> of(BadgeCollection collection, Snapshot snapshot) {
    List<CollectionEntry> entries = collection.entries();
    List<Integer> places = IntStream.range(0, entries.size()).boxed().toList();
    int renewals =
        Math.clamp(RENEWALS / Math.max(1, entries.size()), LEAST_RENEWALS, NewestAssertion.MOST);
    Set<String> seen = new HashSet<>();
    return Parallel.each(places, place -> entry(place, entries.get(place), renewals, snapshot))
        .stream()
        .flatMap(Optional::stream)
        .filter(entry -> entry.path() == null || seen.add(entry.path()))
        .toList();
  }

  private Optional<EntryShown> entry(
      int place, CollectionEntry entry, int renewals, Snapshot snapshot) {
    return switch (entry) {
      case CollectionEntry.Ours(String assertion) ->
          AwardWithBadge.find(assertion, snapshot)
              .map(found -> newest(found, renewals, snapshot))
              .flatMap(found -> ours(place, found, snapshot));
      case CollectionEntry.Elsewhere badge -> Optional.of(elsewhere(place, badge));
    };
  }

  private static AwardWithBadge newest(AwardWithBadge found, int renewals, Snapshot snapshot) {
    return NewestAssertion.after(found.assertion(), snapshot, renewals)
        .filter(EntriesOf::isShown)
        .flatMap(newest -> AwardWithBadge.find(newest.id(), snapshot))
        .orElse(found);
  }

  private Optional<EntryShown> ours(int place, AwardWithBadge found, Snapshot snapshot) {
    Instant now = time.instant();
    return Optional.of(found.assertion())
        .filter(EntriesOf::isShown)
        .flatMap(record -> Standing.of(record, now))
        .map(standing -> ours(place, found, standing, found.assertion().statusAt(now), snapshot));
  }

  /** What went to another address or was erased is in no collection. */
  static boolean isShown(AssertionRecord record) {
    return switch (record.status()) {
      case ACTIVE, RENEWED, EXPIRED, REVOKED -> true;
      case SUPERSEDED, ERASED -> false;
    };
  }

  private EntryShown ours(
      int place, AwardWithBadge found, Standing standing, Status status, Snapshot snapshot) {
    AssertionRecord record = found.assertion();
    Presentation presentation = snapshot.presentationOf(record);
    return EntryShownBuilder.builder()
        .place(place)
        .iri(urls.assertion(record.id()))
        .badge(found.badge().badgeClass().name())
        .issuer(found.issuer().profile().name())
        .issuerId(null)
        .linked(true)
        .issuedOn(record.issuedOn())
        .standing(standing)
        .status(status.name())
        .recipient(recipient(record, presentation))
        .nameHidden(presentation.nameHidden())
        .artworkPath(
            found.badge().artwork() == null ? null : new Place.Artwork(record.badge()).path())
        .path(new Place.AssertionPage(record.id()).path())
        .checkedAt(null)
        .hidden(presentation.isPrivate())
        .build();
  }

  /** Of what is gone as a document, no page names anybody. */
  private static @Nullable String recipient(AssertionRecord record, Presentation presentation) {
    return record.tombstone().isPresent()
        ? null
        : RecipientShown.of(
                Json.readStored(record.json(), Assertion.class), presentation.nameHidden())
            .name();
  }

  private static EntryShown elsewhere(int place, CollectionEntry.Elsewhere badge) {
    return EntryShownBuilder.builder()
        .place(place)
        .iri(badge.iri())
        .badge(badge.badge())
        .issuer(badge.issuer())
        .issuerId(badge.issuerId())
        .linked(badge.hosted() || Links.haveOneOrigin(badge.iri(), badge.issuerId()))
        .issuedOn(badge.issuedOn())
        .standing(
            switch (badge.found()) {
              case VALID -> new Standing.Valid();
              case EXPIRED -> new Standing.Expired(badge.checkedAt());
              case REVOKED -> new Standing.Revoked(badge.checkedAt(), null);
              case INVALID -> new Standing.Invalid();
              case UNVERIFIABLE -> new Standing.Unverifiable();
            })
        .status(badge.found().name())
        .recipient(null)
        .nameHidden(false)
        .artworkPath(null)
        .path(null)
        .checkedAt(badge.checkedAt())
        .hidden(false)
        .build();
  }
}
