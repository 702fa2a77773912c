package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.ReadAssertions;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.issuing.ReadCompletions;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an issuer reads of who has completed a pathway. */
class ReadCompletionsTest {
  private final PathwayWorld world = new PathwayWorld();
  private final String issuer = world.issuer();
  private final BadgeRecord step = world.badge(issuer);
  private final BadgeRecord done = world.badge(issuer);
  private final String pathway = world.make(issuer, world.details(done, step.id()));
  private final ReadCompletions read =
      new ReadCompletions(
          world.store,
          world.store,
          world.store,
          new ReadAssertions(world.store, world.store, PathwayWorld.URLS, world.clock),
          PathwayWorld.URLS,
          world.clock);

  /** The id of what somebody is awarded for completing it. */
  private String completed(String name) {
    world.clock.advance(Duration.ofSeconds(1));
    String email = name + "@example.org";
    world.follow.assertion(world.award(step, email));
    AssertionRecord made = world.held(done, email).getFirst();
    assertEquals(pathway, made.completes());
    return made.id();
  }

  private List<String> awardedByHand(BadgeRecord badge, int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      world.clock.advance(Duration.ofSeconds(1));
      ids.add(world.award(badge, "other" + i + "@example.org"));
    }
    return ids;
  }

  private Page<AssertionView> page(@Nullable String cursor) {
    return read.of(issuer, pathway, cursor).orElseThrow();
  }

  private static List<String> ids(Page<AssertionView> page) {
    return page.elements().stream().map(AssertionView::id).toList();
  }

  /** Of all pages; none is empty of everything without leading on. */
  private List<String> all() {
    List<String> ids = new ArrayList<>();
    Page<AssertionView> page = page(null);
    ids.addAll(ids(page));
    while (page.cursor() != null) {
      page = page(page.cursor());
      ids.addAll(ids(page));
    }
    return ids;
  }

  private void follow(BadgeRecord badge, BadgeRecord next) {
    BadgeRecord now = world.store.badge(badge.id()).orElseThrow();
    world.keep(
        new Change.ReplaceBadge(
            BadgeRecordBuilder.builder(now)
                .badgeClass(
                    BadgeClassBuilder.builder(now.badgeClass())
                        .related(List.of(Related.badgeClass(next.badgeClass().id(), "2")))
                        .build())
                .version(now.version() + 1)
                .build()));
  }

  private BadgeRecord second() {
    BadgeRecord plain = world.badge(issuer);
    BadgeRecord second =
        BadgeRecordBuilder.builder(plain)
            .badgeClass(BadgeClassBuilder.builder(plain.badgeClass()).version("2").build())
            .firstVersion(done.family())
            .version(2)
            .build();
    world.keep(new Change.ReplaceBadge(second));
    return second;
  }

  @Test
  void theLatestComesFirstAndWhatWasAwardedByHandIsLeftOut() {
    String ada = completed("ada");
    awardedByHand(done, 1);
    String grace = completed("grace");
    world.revoke(ada);
    Page<AssertionView> page = page(null);
    assertEquals(List.of(grace, ada), ids(page));
    assertEquals(Status.REVOKED, page.elements().getLast().status());
  }

  @Test
  void whatIsErasedIsListedNoMore() {
    String ada = completed("ada");
    String grace = completed("grace");
    world.keep(
        new Change.ReplaceAssertion(world.read(ada).erase(world.clock.instant(), PathwayWorld.BY)));
    assertEquals(List.of(grace), ids(page(null)));
  }

  @Test
  void theNextVersionOfTheBadgeIsListedBeforeThatOfOld() {
    String old = completed("ada");
    BadgeRecord second = second();
    follow(done, second);
    awardedByHand(second, 1);
    String grace = completed("grace");
    assertEquals(second.id(), world.read(grace).badge());
    assertEquals(List.of(grace, old), all());
  }

  @Test
  void whatComesAfterManyOthersIsOnALaterPage() {
    String old = completed("ada");
    BadgeRecord second = second();
    follow(done, second);
    awardedByHand(second, 1);
    String grace = completed("grace");
    awardedByHand(second, 100);
    Page<AssertionView> first = page(null);
    assertEquals(List.of(), ids(first));
    assertEquals(List.of(grace, old), ids(page(first.cursor())));
    assertEquals(List.of(grace, old), all());
  }

  @Test
  void aPathwayWithoutABadgeForCompletingItHasNone() {
    String bare = world.make(issuer, world.details(null, step.id()));
    assertEquals(new Page<>(List.of(), null), read.of(issuer, bare, null).orElseThrow());
  }

  @Test
  void anothersPathwayIsAsUnknownAsNone() {
    completed("ada");
    assertTrue(read.of(world.issuer(), pathway, null).isEmpty());
    assertTrue(read.of(issuer, world.ids.next(), null).isEmpty());
    assertTrue(read.of(issuer, "no id", null).isEmpty());
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    completed("ada");
    for (String cursor :
        List.of(
            "", ".", "x", "x.", step.id() + ".", done.id() + ".x", done.id(), ".." + done.id())) {
      assertThrows(InvalidCursor.class, () -> page(cursor), cursor);
    }
    assertFalse(all().isEmpty());
  }
}
