package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Stage;
import dev.blazon.page.PathwayPage;
import dev.blazon.page.PathwayTile;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.page.SamplePathway;
import dev.blazon.page.StepShown;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What there is to see of pathways, and where they are named. */
class ShowPathwayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:15:42Z");
  private static final String OTHER = "otherissuer".repeat(3).substring(0, 26);

  private final InMemoryStore store = SampleAward.storeOf(SampleAward.record());
  private final Records records = Records.of(store, store, store);
  private final ShowPathway pathways = new ShowPathway(store, records, SampleAward.URLS);

  @Test
  void itIsThatOfTheStoreWithItsBadges() {
    add(SamplePathway.badge(SamplePathway.SECOND));
    keep(SamplePathway.pathway());

    PathwayPage page = pathways.show(SamplePathway.ID).orElseThrow();

    assertEquals(SamplePathway.pathway(), page.pathway());
    assertEquals(List.of(1, 2), page.stages().stream().map(stage -> stage.number()).toList());
    StepShown.Ours first =
        assertInstanceOf(StepShown.Ours.class, page.stages().getFirst().steps().getFirst());
    assertEquals("/badges/" + SamplePathway.SECOND + "/view", first.badge().path());
    assertEquals("Harbour College", first.issuer());
    assertEquals(
        List.of(new StepShown.Gone(), new StepShown.Elsewhere(SamplePathway.ELSEWHERE, "Splicing")),
        page.stages().getLast().steps());
    assertInstanceOf(StepShown.Ours.class, page.goal());
    assertNull(page.previous());
    assertNull(page.next());
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(Optional.empty(), pathways.show(id));
    }
  }

  @Test
  void versionsAreNamedAsLongAsTheyAreThere() {
    String older = "older".repeat(6).substring(0, 26);
    keep(PathwayBuilder.builder(SamplePathway.pathway()).id(older).name("Before").build());
    keep(
        PathwayBuilder.builder(SamplePathway.pathway())
            .previous(older)
            .next("gone".repeat(7).substring(0, 26))
            .build());

    PathwayPage page = pathways.show(SamplePathway.ID).orElseThrow();

    assertEquals(
        new PathwayTile("/pathways/" + older, "Before", "From the first knot to the open sea."),
        page.previous());
    assertNull(page.next());
  }

  /** Forty badges of one issuer, and the goal is one of them. */
  @Test
  void eachThingIsReadOnce() {
    List<PathwayStep> steps = new ArrayList<>();
    for (int i = 0; i < 39; i++) {
      String id =
          ("step" + (char) ('a' + i / 26) + (char) ('a' + i % 26)).repeat(5).substring(0, 26);
      add(SamplePathway.badge(id));
      steps.add(SamplePathway.ours(id));
    }
    steps.add(SamplePathway.ours(SampleCatalog.BADGE));
    keep(SamplePathway.pathway(new Stage("All", null, steps, 40)));
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    Records counted =
        (Records)
            Proxy.newProxyInstance(
                Records.class.getClassLoader(),
                new Class<?>[] {Records.class},
                (proxy, method, arguments) -> {
                  read.add(method.getName() + " " + arguments[0]);
                  return method.invoke(records, arguments);
                });

    assertTrue(
        new ShowPathway(store, counted, SampleAward.URLS).show(SamplePathway.ID).isPresent());
    assertEquals(41, read.size(), read::toString);
    assertEquals(41, read.stream().distinct().count());
  }

  @Test
  void aBadgeNamesOpenPathwaysOfItsOwnIssuerAlone() {
    BadgeRecord badge = SamplePathway.badge(SamplePathway.SECOND);
    add(badge);
    Pathway open = withStep(1, SampleCatalog.ISSUER);
    withStep(2, OTHER);
    Pathway closed = withStep(3, SampleCatalog.ISSUER);
    close(closed);

    assertEquals(List.of(PathwayTile.of(open)), partOf(badge.id()));
    for (int i = 4; i < 20; i++) {
      withStep(i, SampleCatalog.ISSUER);
    }
    assertEquals(PathwayTile.MOST, partOf(badge.id()).size());
    assertEquals(List.of(), partOf(SampleCatalog.BADGE));
  }

  @Test
  void anIssuerListsItsOpenPathways() {
    Pathway open = withStep(1, SampleCatalog.ISSUER);
    withStep(2, OTHER);
    Pathway closed = withStep(3, SampleCatalog.ISSUER);
    close(closed);

    ShowIssuer issuers = new ShowIssuer(store, store, store, records, SampleAward.URLS, () -> NOW);
    ShowIssuer.Outcome.Shown shown =
        assertInstanceOf(ShowIssuer.Outcome.Shown.class, issuers.show(SampleCatalog.ISSUER, null));
    assertEquals(List.of(PathwayTile.of(open)), shown.page().pathways());
  }

  @Test
  void anIssuerListsTheNewestOfItsOpenPathways() {
    List<PathwayTile> newest = new ArrayList<>();
    for (int i = 0; i < ShowIssuer.PATHWAYS + 1; i++) {
      newest.addFirst(PathwayTile.of(withStep(i, SampleCatalog.ISSUER)));
    }
    newest.removeLast();

    ShowIssuer issuers = new ShowIssuer(store, store, store, records, SampleAward.URLS, () -> NOW);
    ShowIssuer.Outcome.Shown shown =
        assertInstanceOf(ShowIssuer.Outcome.Shown.class, issuers.show(SampleCatalog.ISSUER, null));
    assertEquals(newest, shown.page().pathways());
  }

  @Test
  void anAwardSaysWhatItCompletes() {
    assertNull(completes(null, "aa"));
    assertNull(completes("gone".repeat(7).substring(0, 26), "bb"));
    keep(SamplePathway.pathway());
    assertEquals(PathwayTile.of(SamplePathway.pathway()), completes(SamplePathway.ID, "cc"));
  }

  private @Nullable PathwayTile completes(@Nullable String pathway, String start) {
    String id = start + SampleAward.record().id().substring(2);
    store.commit(
        List.of(
            new Change.AddAssertion(
                AssertionRecordBuilder.builder(SampleAward.record())
                    .id(id)
                    .completes(pathway)
                    .build())),
        null);
    ShowAssertion assertions =
        new ShowAssertion(records, store, SampleAward.URLS, () -> SampleAward.record().issuedOn());
    return assertInstanceOf(ShowAssertion.Outcome.Shown.class, assertions.show(id))
        .page()
        .completes();
  }

  private List<PathwayTile> partOf(String badge) {
    ShowBadge badges = new ShowBadge(records, store, SampleAward.URLS, () -> NOW);
    return assertInstanceOf(ShowBadge.Outcome.Shown.class, badges.show(badge)).page().pathways();
  }

  private Pathway withStep(int number, String issuer) {
    Pathway pathway =
        PathwayBuilder.builder(SamplePathway.pathway())
            .id(("pathway" + (char) ('a' + number)).repeat(4).substring(0, 26))
            .issuer(issuer)
            .name("Pathway " + number)
            .createdAt(NOW.plusSeconds(number))
            .build();
    keep(pathway);
    return pathway;
  }

  private void keep(Pathway pathway) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.AddPathway(pathway));
    changes.add(new Change.KeepPathwaySummary(pathway.issuer(), PathwaySummary.of(pathway)));
    pathway.keys().forEach(key -> changes.add(new Change.AddPathwayStep(key, pathway.id())));
    store.commit(changes, null);
  }

  private void close(Pathway pathway) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplacePathway(pathway.closed(NOW, "key")));
    changes.add(new Change.RemovePathwaySummary(pathway.issuer(), pathway.id()));
    pathway.keys().forEach(key -> changes.add(new Change.RemovePathwayStep(key, pathway.id())));
    store.commit(changes, null);
  }

  private void add(BadgeRecord badge) {
    store.commit(List.of(new Change.AddBadge(badge)), null);
  }
}
