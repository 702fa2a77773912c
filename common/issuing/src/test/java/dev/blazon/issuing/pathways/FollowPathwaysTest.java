package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.RenewAssertion;
import dev.blazon.issuing.RenewedRegister;
import dev.blazon.issuing.Spans;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.Race;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows in pathways from what happens to badges. */
class FollowPathwaysTest {
  private static final String ADA = "ada@example.org";
  private static final String GRACE = "grace@example.org";
  private static final String ELSEWHERE = "https://elsewhere.example/badges/1";

  private final PathwayWorld world = new PathwayWorld();
  private final String issuer = world.issuer();
  private final String other = world.issuer();
  private final BadgeRecord first = world.badge(issuer);
  private final BadgeRecord second = world.badge(other);
  private final BadgeRecord done = world.badge(issuer);

  private String pathway() {
    return world.make(issuer, world.details(done, first.id(), second.id()));
  }

  private String awarded(BadgeRecord badge, String email) {
    String assertion = world.award(badge, email);
    world.follow.assertion(assertion);
    world.clock.advance(Duration.ofSeconds(1));
    return assertion;
  }

  private static Assertion document(AssertionRecord assertion) {
    return Json.readStored(assertion.json(), Assertion.class);
  }

  private List<String> evidence(String email) {
    return document(world.only(done, email)).evidence().stream().map(Evidence::id).toList();
  }

  @Test
  void theLastBadgeCompletesItAndTheStepsAreTheEvidence() {
    String pathway = pathway();
    String one = awarded(first, ADA);
    assertNotNull(world.store.pathway(pathway).orElseThrow().begunAt());
    assertEquals(List.of(), world.held(done, ADA));
    String two = awarded(second, ADA);
    AssertionRecord completed = world.only(done, ADA);
    assertEquals(pathway, completed.completes());
    assertEquals(Trail.of(Trail.PATHWAY), completed.trail());
    assertEquals(
        List.of(PathwayWorld.URLS.assertion(one), PathwayWorld.URLS.assertion(two)), evidence(ADA));
    assertEquals("Welding", document(completed).evidence().getFirst().name());
    assertEquals(document(world.read(one)).recipient(), document(completed).recipient());
    assertTrue(world.store.badge(done.id()).orElseThrow().awarded());
    assertEquals(List.of(), world.held(done, GRACE));
  }

  @Test
  void whateverIsToldAgainAwardsNothingAgain() {
    pathway();
    String one = awarded(first, ADA);
    String two = awarded(second, ADA);
    String completed = world.only(done, ADA).id();
    List.of(one, two, completed, two, one).forEach(world.follow::assertion);
    assertEquals(completed, world.only(done, ADA).id());
  }

  @Test
  void ofManyAtOnceOneIsMade() throws Exception {
    pathway();
    awarded(first, ADA);
    String two = world.award(second, ADA);
    Race.run(
        number -> {
          world.follow.assertion(two);
          return number;
        });
    assertEquals(Status.ACTIVE, world.only(done, ADA).status());
  }

  @Test
  void whatWasRevokedIsNotAwardedAgain() {
    pathway();
    awarded(first, ADA);
    awarded(second, ADA);
    String completed = world.only(done, ADA).id();
    world.revoke(completed);
    world.follow.assertion(completed);
    awarded(second, ADA);
    assertEquals(Status.REVOKED, world.only(done, ADA).status());
  }

  @Test
  void whoHasTheBadgeOtherwiseIsAwardedNone() {
    pathway();
    awarded(done, ADA);
    awarded(first, ADA);
    awarded(second, ADA);
    assertNull(world.only(done, ADA).completes());
  }

  @Test
  void whatHasExpiredCountsWhereThePathwaySaysSoAlone() {
    BadgeRecord lenient = world.badge(issuer);
    pathway();
    world.make(
        issuer, world.details(lenient, first.id(), second.id()).counting(StepPolicy.EXPIRED_TOO));
    String soon = world.award(first, ADA, world.clock.instant().plusSeconds(60));
    world.follow.assertion(soon);
    world.clock.advance(Duration.ofMinutes(2));
    awarded(second, ADA);
    assertEquals(List.of(), world.held(done, ADA));
    assertEquals(Status.ACTIVE, world.only(lenient, ADA).status());
  }

  @Test
  void whatIsRenewedCounts() {
    pathway();
    BadgeRecord renewable =
        BadgeRecordBuilder.builder(world.store.badge(second.id()).orElseThrow())
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
    String old = awarded(renewable, ADA);
    world.clock.advance(Duration.ofDays(5));
    String next =
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
                    .renew(other, old, RenewAssertion.Renewal.PLAIN, PathwayWorld.BY, null))
            .id();
    world.follow.assertion(old);
    world.follow.assertion(next);
    // The old one is over, and the next is good.
    world.clock.advance(Duration.ofDays(7));
    String one = awarded(first, ADA);
    assertEquals(
        List.of(PathwayWorld.URLS.assertion(one), PathwayWorld.URLS.assertion(next)),
        evidence(ADA));
  }

  @Test
  void aLossKeepsOrTakesBackAsThePathwaySays() {
    BadgeRecord strict = world.badge(issuer);
    pathway();
    world.make(issuer, world.details(strict, first.id(), second.id()).onLoss(LossPolicy.REVOKE));
    awarded(first, ADA);
    String two = awarded(second, ADA);
    world.revoke(two);
    world.follow.assertion(two);
    world.follow.assertion(two);
    assertEquals(Status.ACTIVE, world.only(done, ADA).status());
    AssertionRecord lost = world.only(strict, ADA);
    assertEquals(Status.REVOKED, lost.status());
    assertEquals(TakeBackCompletion.REASON, lost.reason());
    assertEquals(Trail.PATHWAY, lost.trail().changedBy());
  }

  @Test
  void aLossTakesNothingThatWasAwardedOtherwise() {
    world.make(issuer, world.details(done, first.id(), second.id()).onLoss(LossPolicy.REVOKE));
    awarded(done, ADA);
    awarded(first, ADA);
    String two = awarded(second, ADA);
    world.revoke(two);
    world.follow.assertion(two);
    assertEquals(Status.ACTIVE, world.only(done, ADA).status());
  }

  @Test
  void whatItsHolderKeepsPrivateIsNoEvidence() {
    pathway();
    String one = awarded(first, ADA);
    world.keep(
        new Change.KeepPresentation(
            Presentation.usual(world.read(one)).as(Visibility.PRIVATE, false)));
    String two = awarded(second, ADA);
    assertEquals(List.of(PathwayWorld.URLS.assertion(two)), evidence(ADA));
  }

  @Test
  void theContactIsThatOfTheSameIssuerAndOfNoOther() {
    BadgeRecord foreign = world.badge(world.issuer());
    pathway();
    world.make(foreign.issuer(), world.details(foreign, first.id(), second.id()));
    awarded(second, ADA);
    String one = awarded(first, ADA);
    RegisterEntry own = world.store.registered(world.only(done, ADA).id()).orElseThrow();
    assertEquals(one + " " + ADA, own.contact());
    assertEquals(one, own.contactOf());
    AssertionRecord theirs = world.only(foreign, ADA);
    RegisterEntry entry = world.store.registered(theirs.id()).orElseThrow();
    assertNull(entry.contact());
    assertEquals(theirs.id(), entry.contactOf());
  }

  @Test
  void aSignedBadgeForCompletingIsSigned() {
    BadgeRecord signed = world.badge(issuer, VerificationType.SIGNED);
    world.make(issuer, world.details(signed, first.id()));
    awarded(first, ADA);
    AssertionRecord completed = world.only(signed, ADA);
    assertEquals(3, completed.document().split("\\.", -1).length);
    assertEquals(1, document(completed).evidence().size());
  }

  @Test
  void whereNothingCanBeSignedTheMessageIsNotDone() {
    BadgeRecord signed = world.badge(issuer, VerificationType.SIGNED);
    world.make(issuer, world.details(signed, first.id()));
    var epoch = world.store.newestKeyEpoch(issuer).orElseThrow();
    world.keep(
        new Change.ReplaceKeyEpoch(
            epoch.compromised(
                new Compromise(world.clock.instant(), null, world.clock.instant(), false),
                PathwayWorld.BY),
            epoch));
    String one = world.award(first, ADA);
    assertThrows(IllegalStateException.class, () -> world.follow.assertion(one));
    assertEquals(List.of(), world.held(signed, ADA));
  }

  @Test
  void aBadgeOfAnotherHostCountsOnceItIsInACollection() {
    world.make(issuer, world.details(done, first.id(), ELSEWHERE));
    String one = awarded(first, ADA);
    String collection = collection(ADA, CollectionEntry.Found.VALID);
    world.follow.collection(collection);
    assertEquals(
        List.of(PathwayWorld.URLS.assertion(one), "https://elsewhere.example/assertions/1"),
        evidence(ADA));
  }

  @Test
  void aCollectionThatIsToldCountsThoughTheListHasItNotYet() {
    world.make(issuer, world.details(done, first.id(), ELSEWHERE));
    awarded(first, ADA);
    world.listsNothing = true;
    world.follow.collection(collection(ADA, CollectionEntry.Found.VALID));
    assertEquals(2, evidence(ADA).size());
  }

  @Test
  void aSignedBadgeOfAnotherHostIsEvidenceWithoutAnAddress() {
    world.make(issuer, world.details(done, first.id(), ELSEWHERE));
    awarded(first, ADA);
    world.follow.collection(collection(ADA, CollectionEntry.Found.VALID, false));
    Evidence signed = document(world.only(done, ADA)).evidence().getLast();
    assertNull(signed.id());
    assertEquals("Soldering", signed.name());
    assertEquals("https://elsewhere.example/issuer", signed.narrative());
  }

  @Test
  void theCollectionOfSomebodyElseCountsForThemAlone() {
    world.make(issuer, world.details(done, first.id(), ELSEWHERE));
    awarded(first, ADA);
    world.follow.collection(collection(GRACE, CollectionEntry.Found.VALID));
    awarded(first, ADA);
    assertEquals(List.of(), world.held(done, ADA));
    assertEquals(List.of(), world.held(done, GRACE));
  }

  @Test
  void theNameIsThatOfTheSameIssuerAndOfNoOther() {
    BadgeRecord foreign = world.badge(world.issuer());
    world.make(issuer, world.details(done, first.id()));
    world.make(foreign.issuer(), world.details(foreign, first.id()));
    String one =
        world.award(
            first, new Recipient(Recipient.Type.EMAIL, ADA, true, "Ada Lovelace", null), null);
    world.follow.assertion(one);
    assertEquals(Optional.of("Ada Lovelace"), name(done));
    assertEquals(Optional.empty(), name(foreign));
  }

  private Optional<String> name(BadgeRecord badge) {
    return RecipientProfile.name(document(world.only(badge, ADA)).additional().extensions());
  }

  @Test
  void ofBadgesOfOtherHostsAloneNobodyKnowsWhoseTheyAre() {
    String pathway = world.make(issuer, world.details(done, ELSEWHERE));
    world.follow.collection(collection(ADA, CollectionEntry.Found.VALID));
    assertEquals(List.of(), world.held(done, ADA));
    assertNotNull(world.store.pathway(pathway).orElseThrow().begunAt());
  }

  private String collection(String email, CollectionEntry.Found found) {
    return collection(email, found, true);
  }

  private String collection(String email, CollectionEntry.Found found, boolean hosted) {
    String id = world.ids.next();
    CollectionEntry badge =
        new CollectionEntry.Elsewhere(
            "https://elsewhere.example/assertions/1",
            hosted,
            "Soldering",
            "Elsewhere",
            "https://elsewhere.example/issuer",
            world.clock.instant(),
            ELSEWHERE,
            null,
            world.clock.instant(),
            found);
    world.keep(
        new Change.KeepCollection(
            new BadgeCollection(
                id,
                world.learner(email),
                "Mine",
                List.of(badge),
                world.clock.instant(),
                world.clock.instant(),
                1)));
    return id;
  }

  @Test
  void whoBeginsToFollowItWithAllBadgesCompletesIt() {
    awarded(first, ADA);
    awarded(second, ADA);
    String pathway = pathway();
    String plan = world.ids.next();
    world.keep(
        new Change.KeepPlan(
            PlanBuilder.builder()
                .id(plan)
                .learner(world.learner(ADA))
                .title("Welder")
                .pathway(pathway)
                .wants(List.of())
                .shared(false)
                .reached(List.of())
                .createdAt(world.clock.instant())
                .changedAt(world.clock.instant())
                .version(1)
                .build()));
    world.follow.plan(plan);
    assertEquals(pathway, world.only(done, ADA).completes());
  }

  @Test
  void aStageNeedsNoMoreThanItSays() {
    BadgeRecord third = world.badge(issuer);
    world.make(
        issuer,
        world
            .details(done)
            .stages(
                List.of(
                    PathwayWorld.stage(0, 1, first.id(), second.id()),
                    PathwayWorld.stage(1, 1, third.id()))));
    awarded(third, ADA);
    assertEquals(List.of(), world.held(done, ADA));
    awarded(second, ADA);
    assertEquals(2, evidence(ADA).size());
  }

  @Test
  void aClosedPathwayIsFollowedNoMore() {
    String pathway = pathway();
    awarded(first, ADA);
    Results.success(new ClosePathway(world.verbs).close(issuer, pathway, PathwayWorld.BY));
    awarded(second, ADA);
    assertEquals(List.of(), world.held(done, ADA));
  }

  @Test
  void aCircleOfPathwaysEnds() {
    BadgeRecord back = world.badge(issuer);
    world.make(
        issuer,
        world.details(done).stages(List.of(PathwayWorld.stage(0, 1, first.id(), back.id()))));
    world.make(issuer, world.details(back, done.id()));
    awarded(first, ADA);
    String one = world.only(done, ADA).id();
    world.follow.assertion(one);
    String two = world.only(back, ADA).id();
    world.follow.assertion(two);
    world.follow.assertion(one);
    assertEquals(one, world.only(done, ADA).id());
    assertEquals(two, world.only(back, ADA).id());
  }

  @Test
  void oneThatWasAwardedBeforeThePathwayWasMadeBeginsNothingByAnother() {
    awarded(first, ADA);
    String pathway = pathway();
    String two = world.award(second, ADA);
    world.revoke(two);
    world.follow.assertion(two);
    assertNull(world.store.pathway(pathway).orElseThrow().begunAt());
  }
}
