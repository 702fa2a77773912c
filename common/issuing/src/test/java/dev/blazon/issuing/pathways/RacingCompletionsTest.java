package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.RenewAssertion;
import dev.blazon.issuing.RenewedRegister;
import dev.blazon.issuing.Spans;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Assertion;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others do between the look at how far somebody is and what follows from that. */
class RacingCompletionsTest {
  private static final String ADA = "ada@example.org";

  private final PathwayWorld world = new PathwayWorld();
  private final String issuer = world.issuer();
  private final BadgeRecord first = world.badge(issuer);
  private final BadgeRecord second = world.badge(world.issuer());
  private final BadgeRecord third = world.badge(world.issuer());
  private final BadgeRecord done = world.badge(issuer);

  private String strict(String... badges) {
    return world.make(issuer, world.details(done, badges).onLoss(LossPolicy.REVOKE));
  }

  private String awarded(BadgeRecord badge) {
    String assertion = world.award(badge, ADA);
    world.follow.assertion(assertion);
    world.clock.advance(Duration.ofSeconds(1));
    return assertion;
  }

  private static boolean completes(Change change) {
    return change instanceof Change.AddAssertion(AssertionRecord made) && made.completes() != null;
  }

  @Test
  void whatIsRevokedAndFollowedBeforeTheAwardIsCommittedTakesItBack() {
    strict(first.id(), second.id());
    String one = awarded(first);
    String two = world.award(second, ADA);
    world.transactions.before(
        RacingCompletionsTest::completes,
        () -> {
          world.revoke(one);
          world.follow.assertion(one);
        });
    world.follow.assertion(two);
    assertEquals(Status.REVOKED, world.only(done, ADA).status());
  }

  /** The first award of all closes the badge: only then is the lock alone between two. */
  @Test
  void ofTwoAtOnceOneIsMadeThoughTheBadgeWasAwardedBefore() {
    world.make(issuer, world.details(done, first.id(), second.id()));
    world.award(done, "grace@example.org");
    awarded(first);
    String two = world.award(second, ADA);
    world.transactions.before(RacingCompletionsTest::completes, () -> world.follow.assertion(two));
    world.follow.assertion(two);
    assertEquals(Status.ACTIVE, world.only(done, ADA).status());
  }

  /** Nothing of what was erased says that it was there. */
  @Test
  void whoseCompletionWasErasedIsAwardedItWithTheNextBadge() {
    String pathway = world.make(issuer, world.details(done, first.id(), second.id()));
    awarded(first);
    awarded(second);
    AssertionRecord completed = world.only(done, ADA);
    world.keep(new Change.ReplaceAssertion(completed.erase(world.clock.instant(), "key")));
    awarded(second);
    assertEquals(
        List.of(pathway),
        world.held(done, ADA).stream()
            .filter(assertion -> !assertion.isErased())
            .map(AssertionRecord::completes)
            .toList());
  }

  @Test
  void whoseStepIsErasedMeanwhileIsAwardedNothingAndNobodyIsBusyWithIt() {
    world.make(issuer, world.details(done, first.id(), second.id()));
    String one = awarded(first);
    String two = world.award(second, ADA);
    int before = world.transactions.commits();
    world.transactions.before(RacingCompletionsTest::completes, () -> erase(one));
    world.follow.assertion(two);
    assertEquals(List.of(), world.held(done, ADA));
    assertEquals(before + 1, world.transactions.commits());
  }

  @Test
  void theEvidenceIsWhatIsThereOnceSomebodyElseWasFaster() {
    world.make(
        issuer,
        world
            .details(done)
            .stages(List.of(PathwayWorld.stage(0, 2, first.id(), second.id(), third.id()))));
    String one = awarded(first);
    String two = world.award(second, ADA);
    String three = world.award(third, ADA);
    world.transactions.before(RacingCompletionsTest::completes, () -> erase(one));
    world.follow.assertion(two);
    assertEquals(
        List.of(PathwayWorld.URLS.assertion(two), PathwayWorld.URLS.assertion(three)),
        Json.readStored(world.only(done, ADA).json(), Assertion.class).evidence().stream()
            .map(evidence -> evidence.id())
            .toList());
  }

  private void erase(String assertion) {
    var entry = world.store.registered(assertion).orElseThrow();
    world.keep(
        new Change.ReplaceAssertion(world.read(assertion).erase(world.clock.instant(), "key")),
        new Change.RemoveRegisterEntry(assertion),
        new Change.RemoveHolding(entry.holding()));
  }

  @Test
  void aCompletionThatIsRenewedMeanwhileIsTakenBackWithItsRenewal() {
    BadgeRecord renewable =
        BadgeRecordBuilder.builder(world.store.badge(done.id()).orElseThrow())
            .validity(Period.ofDays(10))
            .renewal(
                new RenewalPolicy(
                    RenewalMode.ON_REQUEST,
                    Period.ofDays(30),
                    List.of(),
                    null,
                    null,
                    RenewedVersion.NEWEST))
            .version(2)
            .build();
    world.keep(new Change.ReplaceBadge(renewable));
    strict(first.id());
    String one = awarded(first);
    String completed = world.only(done, ADA).id();
    world.revoke(one);
    world.transactions.before(
        change ->
            change instanceof Change.ReplaceAssertion(AssertionRecord changed)
                && changed.id().equals(completed),
        () -> renew(completed));
    world.follow.assertion(one);
    assertEquals(
        List.of(Status.REVOKED, Status.REVOKED),
        world.held(done, ADA).stream().map(AssertionRecord::status).toList());
  }

  private void renew(String assertion) {
    Results.first(
        new RenewAssertion(
                world.store,
                world.store,
                new RenewedRegister(world.store),
                world.commits,
                new Spans(world.store, world.store),
                new AssertionMaker(world.ids, PathwayWorld.URLS, (key, hash) -> hash),
                world.ids,
                PathwayWorld.URLS,
                world.store,
                world.clock)
            .renew(issuer, assertion, RenewAssertion.Renewal.PLAIN, PathwayWorld.BY, null));
  }

  @Test
  void whoeverCompletesItBeginsItWhateverItIsHeardBy() {
    awarded(second);
    String pathway =
        world.make(
            issuer,
            world.details(done).stages(List.of(PathwayWorld.stage(0, 1, first.id(), second.id()))));
    String lost = world.award(first, ADA);
    world.revoke(lost);
    world.follow.assertion(lost);
    assertEquals(pathway, world.only(done, ADA).completes());
    assertNotNull(world.store.pathway(pathway).orElseThrow().begunAt());
  }

  @Test
  void whatIsEditedBeforeItIsBegunIsCompletedAsItIsThen() {
    String pathway = world.make(issuer, world.details(done, first.id()));
    String one = world.award(first, ADA);
    world.transactions.before(
        change -> change instanceof Change.ReplacePathway,
        () ->
            Results.success(
                new EditPathway(world.verbs)
                    .edit(
                        issuer,
                        pathway,
                        world.details(done, first.id(), second.id()).build(),
                        PathwayWorld.BY)));
    world.follow.assertion(one);
    assertEquals(List.of(), world.held(done, ADA));
    assertNotNull(world.store.pathway(pathway).orElseThrow().begunAt());
    awarded(second);
    assertEquals(pathway, world.only(done, ADA).completes());
  }

  @Test
  void whatIsClosedBeforeItIsBegunIsNotCompleted() {
    String pathway = world.make(issuer, world.details(done, first.id()));
    String one = world.award(first, ADA);
    world.transactions.before(
        change -> change instanceof Change.ReplacePathway,
        () -> Results.success(new ClosePathway(world.verbs).close(issuer, pathway, "key")));
    world.follow.assertion(one);
    assertEquals(List.of(), world.held(done, ADA));
  }

  @Test
  void whatFailsInTheMiddleIsDoneByTheNextMessageAndNothingIsHalfThere() {
    world.make(issuer, world.details(done, first.id()));
    BadgeRecord other = world.badge(issuer);
    String another = world.make(issuer, world.details(other, first.id()));
    String one = world.award(first, ADA);
    world.transactions.before(
        RacingCompletionsTest::completes,
        () -> {
          throw new KeyUnavailable("nobody answers", new IllegalStateException());
        });
    assertThrows(KeyUnavailable.class, () -> world.follow.assertion(one));
    // One that fails does not keep the other from it.
    assertEquals(1, world.held(done, ADA).size() + world.held(other, ADA).size());
    world.follow.assertion(one);
    assertNotNull(world.only(done, ADA).completes());
    assertEquals(another, world.only(other, ADA).completes());
  }
}
