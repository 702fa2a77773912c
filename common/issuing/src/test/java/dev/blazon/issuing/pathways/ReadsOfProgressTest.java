package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.store.Change;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read because something has happened to one badge: each award pays for that. */
class ReadsOfProgressTest {
  private static final String ADA = "ada@example.org";

  private final PathwayWorld world = new PathwayWorld();
  private final String issuer = world.issuer();
  private final BadgeRecord first = world.badge(issuer);
  private final BadgeRecord second = world.badge(world.issuer());
  private final BadgeRecord third = world.badge(world.issuer());
  private final BadgeRecord done = world.badge(issuer);

  private void awarded(BadgeRecord badge) {
    String assertion = world.award(badge, ADA);
    world.asked.clear();
    world.follow.assertion(assertion);
  }

  private static List<String> families(BadgeRecord... badges) {
    return List.of(badges).stream().map(BadgeRecord::family).sorted().toList();
  }

  private List<String> asked() {
    return world.asked.stream().sorted().toList();
  }

  @Test
  void noStageIsReadBehindOneThatIsOpen() {
    world.make(
        issuer,
        world
            .details(null)
            .completion(done.id())
            .stages(
                List.of(
                    PathwayWorld.stage(0, 2, first.id(), second.id()),
                    PathwayWorld.stage(1, 1, third.id()))));
    awarded(first);
    assertEquals(families(first, second), asked());
    awarded(second);
    assertEquals(families(first, second, third), asked());
  }

  @Test
  void whereNothingIsAwardedNothingIsReadOnceItIsBegun() {
    String pathway = world.make(issuer, world.details(null, first.id(), second.id()));
    awarded(first);
    assertNotNull(world.store.pathway(pathway).orElseThrow().begunAt());
    awarded(second);
    assertEquals(List.of(), asked());
  }

  @Test
  void whoHasTheBadgeForCompletingItIsAskedForNoOther() {
    world.make(issuer, world.details(done, first.id(), second.id()));
    awarded(first);
    awarded(second);
    assertNotNull(world.only(done, ADA).completes());
    awarded(second);
    assertEquals(List.of(), asked());
  }

  @Test
  void ofManyPathwaysEachBadgeIsLookedUpOnce() {
    String elsewhere = "https://elsewhere.example/badges/1";
    for (int i = 0; i < 5; i++) {
      world.make(
          issuer,
          world.details(world.badge(issuer), first.id(), second.id(), third.id(), elsewhere));
    }
    List<String> each =
        Stream.concat(families(first, second, third).stream(), Stream.of(world.learner(ADA)))
            .sorted()
            .toList();
    awarded(first);
    assertEquals(each, asked());
    awarded(second);
    assertEquals(each, asked());
  }

  @Test
  void aCollectionThatIsToldIsNotListedAgainForEachPathway() {
    String elsewhere = "https://elsewhere.example/badges/1";
    for (int i = 0; i < 3; i++) {
      world.make(issuer, world.details(world.badge(issuer), elsewhere, first.id()));
    }
    String id = world.ids.next();
    world.keep(
        new Change.KeepCollection(
            new BadgeCollection(
                id,
                world.learner(ADA),
                "Mine",
                List.of(
                    ElsewhereBuilder.builder()
                        .iri("https://elsewhere.example/assertions/1")
                        .hosted(true)
                        .badge("Soldering")
                        .issuer("Elsewhere")
                        .issuerId("https://elsewhere.example/issuer")
                        .issuedOn(null)
                        .badgeClass(elsewhere)
                        .expires(null)
                        .checkedAt(world.clock.instant())
                        .found(CollectionEntry.Found.VALID)
                        .build()),
                world.clock.instant(),
                world.clock.instant(),
                1)));
    world.asked.clear();
    world.follow.collection(id);
    assertEquals(List.of(first.family(), world.learner(ADA)).stream().sorted().toList(), asked());
  }
}
