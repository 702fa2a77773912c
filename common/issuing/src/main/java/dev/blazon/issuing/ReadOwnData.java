package dev.blazon.issuing;

import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.issuing.ReadPerson.AskedRenewal;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.NoticeView;
import dev.blazon.service.NoticeViewBuilder;
import dev.blazon.service.Parallel;
import dev.blazon.service.Session;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that a deployment keeps of somebody, from all of its issuers, for the person itself.
 * What was awarded before there was a register is not found by it.
 */
public final class ReadOwnData {
  /** More than anybody has; an Assertion may have over 100 KB. */
  static final int ENOUGH = 500;

  private static final int READ = 10;

  private final RegisterStore register;
  private final NoticeStore notices;
  private final AssertionStore assertions;
  private final CatalogStore catalog;
  private final CollectionStore collections;
  private final OwnPlans plans;
  private final KeptOfOne one;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Reads what these stores have. */
  public ReadOwnData(
      RegisterStore register,
      NoticeStore notices,
      AssertionStore assertions,
      EndorsementStore endorsements,
      CatalogStore catalog,
      CollectionStore collections,
      PathwayStore pathways,
      ContactCipher cipher,
      PublicUrls urls,
      InstantSource time) {
    this.register = register;
    this.notices = notices;
    this.assertions = assertions;
    this.catalog = catalog;
    this.collections = collections;
    this.plans = new OwnPlans(pathways, urls);
    this.one = new KeptOfOne(register, notices, assertions, endorsements, cipher, urls);
    this.urls = urls;
    this.time = time;
  }

  /**
   * All that is kept of whoever has a session. What has just been awarded may be missing for some
   * moments.
   *
   * @param cursor leads to more, as an answer before gave it; null for the beginning
   * @throws dev.blazon.store.InvalidCursor where no answer of theirs gave this cursor
   */
  public OwnData read(Session session, @Nullable String cursor) {
    Instant now = time.instant();
    List<OwnData.OwnCollection> made = cursor == null ? collections(session.learner()) : List.of();
    List<OwnData.OwnPlan> planned = cursor == null ? plans.of(session.learner()) : List.of();
    long beside =
        made.stream().mapToLong(OwnData.OwnCollection::bytes).sum()
            + planned.stream().mapToLong(OwnData.OwnPlan::bytes).sum();
    // However much they have made themselves, a part of the file has a badge, so that it leads on.
    int step = beside < Bounds.PAGE ? READ : 1;
    Page<Found> page =
        FullPages.gather(
            ENOUGH,
            beside,
            cursor,
            from -> found(register.held(session.learner(), from, step)),
            found -> found.known().bytes());
    Map<String, List<Found>> byIssuer =
        page.elements().stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.entry().issuer(), LinkedHashMap::new, Collectors.toList()));
    return OwnDataBuilder.builder()
        .address(session.address())
        .readAt(OpenBadges.dateTime(now))
        .issuers(
            byIssuer.entrySet().stream()
                .map(issuer -> ofIssuer(issuer.getKey(), issuer.getValue(), now))
                .toList())
        .collections(made)
        .plans(planned)
        .mailsStopped(
            notices.mailStops(session.learner()).stream()
                .map(
                    stop ->
                        new OwnData.Stopped(
                            stop.issuer(), stop.cause(), OpenBadges.dateTime(stop.since())))
                .toList())
        .cursor(page.cursor())
        .build();
  }

  private List<OwnData.OwnCollection> collections(String learner) {
    return collections.collections(learner, null, BadgeCollection.MOST).elements().stream()
        .map(
            collection ->
                new OwnData.OwnCollection(
                    urls.of(new Place.CollectionPage(collection.id())),
                    collection.title(),
                    collection.entries().stream().map(this::collected).toList(),
                    OpenBadges.dateTime(collection.createdAt()),
                    OpenBadges.dateTime(collection.changedAt())))
        .toList();
  }

  private OwnData.Collected collected(CollectionEntry entry) {
    return switch (entry) {
      case CollectionEntry.Ours(String assertion) ->
          CollectedBuilder.builder()
              .iri(urls.assertion(assertion))
              .badgeName(null)
              .issuerName(null)
              .profile(null)
              .issuedOn(null)
              .checkedAt(null)
              .verdict(null)
              .build();
      case CollectionEntry.Elsewhere other ->
          CollectedBuilder.builder()
              .iri(other.iri())
              .badgeName(other.badge())
              .issuerName(other.issuer())
              .profile(other.issuerId())
              .issuedOn(other.issuedOn() == null ? null : OpenBadges.dateTime(other.issuedOn()))
              .checkedAt(OpenBadges.dateTime(other.checkedAt()))
              .verdict(other.found())
              .build();
    };
  }

  /** All that the table has of one Assertion. */
  private record Found(RegisterEntry entry, KeptOfOne.Known known, Presentation shown) {}

  private Page<Found> found(Page<RegisterEntry> page) {
    List<Optional<Found>> found = Parallel.each(page.elements(), this::found);
    return new Page<>(found.stream().flatMap(Optional::stream).toList(), page.cursor());
  }

  /** Empty for what was erased, or moved to somebody else, since the list was written. */
  private Optional<Found> found(RegisterEntry listed) {
    String id = listed.assertion();
    return one.find(id)
        .filter(
            known ->
                known
                    .entry()
                    .filter(entry -> entry.recipient().equals(listed.recipient()))
                    .isPresent())
        .map(known -> new Found(listed, known, assertions.presentationOf(known.assertion())));
  }

  private OwnData.OfIssuer ofIssuer(String issuer, List<Found> found, Instant now) {
    String holder = found.getFirst().entry().recipient().ofIssuer();
    return new OwnData.OfIssuer(
        issuer,
        catalog.issuer(issuer).map(record -> record.profile().name()).orElse(""),
        register
            .erasureRequest(issuer, ErasureRequest.idOf(holder))
            .map(OwnData.Asked::of)
            .orElse(null),
        found.stream().map(one -> badge(one, now)).toList());
  }

  private OwnData.OwnBadge badge(Found found, Instant now) {
    Kept kept = one.kept(found.known(), now);
    return new OwnData.OwnBadge(
        new Kept(
            ofHolder(kept.assertion()),
            kept.reached(),
            kept.accepted(),
            kept.notices().stream().map(ReadOwnData::withoutKeys).toList(),
            withoutKeys(kept.renewalRequest()),
            kept.endorsersAsked().stream().map(AskedEndorsement::withoutKeys).toList()),
        found.shown().visibility(),
        found.shown().nameHidden());
  }

  /** What its issuer intends with it, and which of its keys did what, is its issuer's alone. */
  private static AssertionView ofHolder(AssertionView assertion) {
    return AssertionViewBuilder.builder(assertion)
        .awardedBy(null)
        .changedBy(null)
        .hold(null)
        .plan(null)
        .build();
  }

  private static @Nullable AskedRenewal withoutKeys(@Nullable AskedRenewal asked) {
    return asked == null ? null : AskedRenewalBuilder.builder(asked).answeredBy(null).build();
  }

  private static NoticeView withoutKeys(NoticeView mail) {
    return NoticeViewBuilder.builder(mail).askedBy(null).build();
  }
}
