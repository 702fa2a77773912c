package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.OwnData.OfIssuer;
import dev.blazon.issuing.OwnData.OwnBadge;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureState;
import dev.blazon.register.MailStop;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadOwnDataTest extends PeopleScene {
  private final BadgeRecord badge = badge();
  private final ReadOwnData read =
      new ReadOwnData(store, store, store, store, store, store, store, CIPHER, URLS, clock);
  private final String ada = DIGESTER.ofDeployment(Recipient.Type.EMAIL, ADA);
  private final Session session =
      new Session(ADA, ada, clock.instant().plus(Duration.ofDays(1)), ids.next());

  @Test
  void allThatIsKeptIsThereOfAllIssuersAndNothingOfAnybodyElse() {
    AssertionRecord first = awarded(badge, ADA);
    mailed(first, NoticeKind.AWARDED, 1);
    keep(new Change.KeepPresentation(Presentation.usual(first).as(Visibility.PRIVATE, true)));
    awarded(badge, GRACE);
    BadgeRecord others = BadgeRecordBuilder.builder(badge()).id(ids.next()).issuer(other).build();
    keep(new Change.AddBadge(others));
    AssertionRecord second = awarded(others, ADA);
    keep(
        new Change.ReplaceAssertion(second.revoke("Why", now(), BY)),
        new Change.KeepErasureRequest(ErasureRequest.of(issuer, holder(ADA), now())),
        new Change.KeepMailStop(new MailStop(ada, issuer, MailStop.Cause.UNSUBSCRIBED, now())),
        new Change.KeepMailStop(new MailStop(ada, null, MailStop.Cause.BOUNCED, now())));

    OwnData data = read.read(session, null);

    assertEquals(ADA, data.address());
    assertNull(data.cursor());
    assertEquals(List.of(other, issuer), data.issuers().stream().map(OfIssuer::id).toList());
    OwnBadge revoked = data.issuers().getFirst().awards().getFirst();
    assertEquals(Status.REVOKED, revoked.held().assertion().status());
    assertEquals(Visibility.UNLISTED, revoked.visibility());
    assertNull(data.issuers().getFirst().erasureRequest());
    OfIssuer ours = data.issuers().get(1);
    assertEquals("Example School", ours.name());
    assertEquals(ErasureState.OPEN, Objects.requireNonNull(ours.erasureRequest()).state());
    OwnBadge own = ours.awards().getFirst();
    assertEquals(1, ours.awards().size());
    assertEquals(first.id(), own.held().assertion().id());
    assertEquals(ADA, Objects.requireNonNull(own.held().reached()).identity());
    assertEquals(1, own.held().notices().size());
    assertEquals(Visibility.PRIVATE, own.visibility());
    assertTrue(own.nameHidden());
    assertEquals(2, data.mailsStopped().size());
    String json = Json.write(data);
    assertTrue(json.contains("What ada did"), json);
    assertFalse(json.contains("grace"), json);
    assertFalse(json.contains(BY), "which of the issuer's keys did it is the issuer's: " + json);
    assertFalse(json.contains(ada), json);
    assertFalse(json.contains(holder(ADA)), json);
  }

  @Test
  void ofWhomNothingIsKeptThereIsNothing() {
    awarded(badge, GRACE);
    OwnData data = read.read(session, null);
    assertEquals(List.of(), data.issuers());
    assertEquals(List.of(), data.mailsStopped());
  }

  @Test
  void whatWasMovedToSomebodyElseMeanwhileIsTheirs() {
    AssertionRecord moved = awarded(badge, ADA);
    RegisterEntry before = entry(moved, ADA);
    RegisterStore behind =
        new ForwardingRegister(store) {
          @Override
          public Page<RegisterEntry> held(String learner, @Nullable String cursor, int limit) {
            return new Page<>(List.of(before), null);
          }
        };
    ReadOwnData late =
        new ReadOwnData(behind, store, store, store, store, store, store, CIPHER, URLS, clock);
    assertEquals(1, late.read(session, null).issuers().size());
    keep(new Change.KeepRegisterEntry(entry(moved, GRACE)));
    assertEquals(List.of(), late.read(session, null).issuers());
  }

  @Test
  void theirCollectionsAreThereAndNobodyElses() {
    AssertionRecord first = awarded(badge, ADA);
    String elsewhere = "https://other.example/assertions/1";
    List<CollectionEntry> entries =
        List.of(
            new CollectionEntry.Ours(first.id()),
            new CollectionEntry.Elsewhere(
                elsewhere,
                true,
                "Ropes",
                "Other Academy",
                "https://other.example/issuer",
                null,
                null,
                null,
                clock.instant(),
                CollectionEntry.Found.VALID));
    String id = collected(ada, entries);
    collected(DIGESTER.ofDeployment(Recipient.Type.EMAIL, GRACE), List.of());
    OwnData.OwnCollection own = read.read(session, null).collections().getFirst();
    assertEquals(1, read.read(session, null).collections().size());
    assertEquals(URLS.of(new Place.CollectionPage(id)), own.url());
    String now = OpenBadges.dateTime(clock.instant());
    assertEquals(
        List.of(
            new OwnData.Collected(URLS.assertion(first.id()), null, null, null, null, null, null),
            new OwnData.Collected(
                elsewhere,
                "Ropes",
                "Other Academy",
                "https://other.example/issuer",
                null,
                now,
                CollectionEntry.Found.VALID)),
        own.collected());
  }

  @Test
  void theirPlansAreThereAndNobodyElses() {
    AssertionRecord first = awarded(badge, ADA);
    PathwayStep ours = new PathwayStep.Ours(badge.id(), badge.family(), issuer);
    PathwayStep elsewhere = new PathwayStep.Elsewhere("https://other.example/badges/1", "Ropes");
    String pathway = ids.next();
    String chosen =
        planned(
            plan(ada)
                .wants(List.of(ours, elsewhere))
                .shared(true)
                .reached(
                    List.of(
                        new Plan.Reached(ours.key(), new CollectionEntry.Ours(first.id())),
                        new Plan.Reached(
                            elsewhere.key(), other("https://other.example/assertions/1")))));
    String followed = planned(plan(ada).title("From the field").pathway(pathway));
    planned(plan(DIGESTER.ofDeployment(Recipient.Type.EMAIL, GRACE)).title("What grace wants"));

    OwnData data = read.read(session, null);

    assertEquals(
        Set.of(URLS.of(new Place.PlanPage(chosen)), URLS.of(new Place.PlanPage(followed))),
        data.plans().stream().map(OwnData.OwnPlan::url).collect(Collectors.toSet()));
    OwnData.OwnPlan own = plan(data, chosen);
    assertTrue(own.sharedByLink());
    assertNull(own.pathway());
    assertEquals(
        List.of(
            new OwnData.Wanted(URLS.badge(badge.id()), null),
            new OwnData.Wanted("https://other.example/badges/1", "Ropes")),
        own.wants());
    assertEquals(
        List.of(URLS.assertion(first.id()), "https://other.example/assertions/1"), own.reachedBy());
    OwnData.OwnPlan follows = plan(data, followed);
    assertEquals("From the field", follows.title());
    assertEquals(URLS.of(new Place.PathwayPage(pathway)), follows.pathway());
    assertFalse(follows.sharedByLink());
    assertEquals(List.of(), follows.wants());
    String json = Json.write(data);
    assertFalse(json.contains("grace"), json);
    assertFalse(json.contains(ada), json);
  }

  private CollectionEntry other(String iri) {
    return new CollectionEntry.Elsewhere(
        iri,
        true,
        "Ropes",
        "Other Academy",
        "https://other.example/issuers/1",
        null,
        "https://other.example/badges/1",
        null,
        clock.instant(),
        CollectionEntry.Found.VALID);
  }

  private static OwnData.OwnPlan plan(OwnData data, String id) {
    String url = URLS.of(new Place.PlanPage(id));
    return data.plans().stream().filter(plan -> plan.url().equals(url)).findFirst().orElseThrow();
  }

  private PlanBuilder plan(String learner) {
    return PlanBuilder.builder()
        .id(ids.next())
        .learner(learner)
        .title("Bridges")
        .pathway(null)
        .wants(List.of())
        .shared(false)
        .reached(List.of())
        .createdAt(clock.instant())
        .changedAt(clock.instant())
        .version(1);
  }

  private String planned(PlanBuilder builder) {
    Plan plan = builder.build();
    keep(new Change.KeepPlan(plan));
    return plan.id();
  }

  /** As many of the largest as somebody can have, and then one badge and the rest behind it. */
  @Test
  void whatIsReadWithTheLargestCollectionsAndPlansCanBeAnswered() {
    for (int i = 0; i < 30; i++) {
      awarded(badge, ADA);
    }
    String quotes = "\"".repeat(CollectionEntry.Elsewhere.LONGEST_NAME);
    List<CollectionEntry> entries =
        Stream.concat(
                IntStream.range(0, BadgeCollection.MOST_ELSEWHERE)
                    .<CollectionEntry>mapToObj(
                        i ->
                            new CollectionEntry.Elsewhere(
                                "x".repeat(CollectionEntry.Elsewhere.LONGEST_IRI),
                                false,
                                quotes,
                                quotes,
                                "x".repeat(CollectionEntry.Elsewhere.LONGEST_IRI),
                                clock.instant(),
                                null,
                                null,
                                clock.instant(),
                                CollectionEntry.Found.UNVERIFIABLE)),
                Stream.generate(() -> new CollectionEntry.Ours(ids.next())))
            .limit(BadgeCollection.MOST_ENTRIES)
            .toList();
    for (int i = 0; i < BadgeCollection.MOST; i++) {
      collected(ada, entries);
    }
    for (int i = 0; i < Plan.MOST; i++) {
      planned(largest());
    }
    OwnData data = read.read(session, null);
    assertEquals(1, data.issuers().getFirst().awards().size());
    // A badge may be a tenth of a million bytes more, of which each may be two as Lambda writes it.
    int answer = Json.write(Json.write(data)).length();
    assertTrue(answer + 200_000 < Bounds.ANSWER, "bytes: " + answer);
    OwnData rest = read.read(session, data.cursor());
    assertEquals(29, rest.issuers().getFirst().awards().size());
    assertEquals(List.of(), rest.plans());
  }

  private PlanBuilder largest() {
    List<PathwayStep> wants =
        IntStream.range(0, Plan.MOST_WANTED)
            .<PathwayStep>mapToObj(
                i -> new PathwayStep.Elsewhere(longest(i), "\"".repeat(Lengths.NAME)))
            .toList();
    return plan(ada)
        .title("\"".repeat(Lengths.NAME))
        .wants(wants)
        .shared(true)
        .reached(
            wants.stream().map(step -> new Plan.Reached(step.key(), other(step.key()))).toList());
  }

  private static String longest(int number) {
    String url = "https://other.example/" + number;
    return url + "x".repeat(CollectionEntry.Elsewhere.LONGEST_IRI - url.length());
  }

  private String collected(String learner, List<CollectionEntry> entries) {
    String id = ids.next();
    keep(
        new Change.KeepCollection(
            BadgeCollectionBuilder.builder()
                .id(id)
                .learner(learner)
                .title("Bridges")
                .entries(entries)
                .createdAt(clock.instant())
                .changedAt(clock.instant())
                .version(1)
                .build()));
    return id;
  }

  @Test
  void moreThanAnybodyHasComesInParts() {
    Set<String> held = new HashSet<>();
    for (int i = 0; i < ReadOwnData.ENOUGH + 7; i++) {
      held.add(awarded(badge, ADA).id());
    }
    OwnData first = read.read(session, null);
    assertNotNull(first.cursor());
    OwnData rest = read.read(session, first.cursor());
    assertNull(rest.cursor());
    Set<String> told = new HashSet<>();
    for (OwnData part : List.of(first, rest)) {
      part.issuers().getFirst().awards().forEach(one -> told.add(one.held().assertion().id()));
    }
    assertEquals(held, told);
  }
}
