package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.page.MyPathway;
import dev.blazon.page.MyPlan;
import dev.blazon.page.Pages;
import dev.blazon.page.PathwayTile;
import dev.blazon.page.PlanPage;
import dev.blazon.page.SampleAward;
import dev.blazon.pathways.FollowPathway;
import dev.blazon.pathways.HowFar;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions.Commit;
import dev.blazon.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages say of pathways and plans, to their owner and to others. */
class ShowPlansTest {
  private static final Instant NOW = SampleAward.EXPIRES.minus(Duration.ofDays(10));
  private static final Session ADA =
      new Session("ada@example.org", "ada's digest", NOW.plusSeconds(60), "id");
  private static final String PLAN = "plan".repeat(7).substring(0, 26);
  private static final String HOSTILE = "<script>alert(1)</script> \u202eR";
  private static final PathwayStep.Elsewhere SPLICES =
      new PathwayStep.Elsewhere("https://other.example/badges/1", HOSTILE);

  private final AssertionRecord award = SampleAward.record();
  private final PathwayStep.Ours welding =
      new PathwayStep.Ours(award.badge(), award.badge(), award.issuer());
  private final InMemoryStore store = SampleAward.storeOf(award);
  private final Records records = Records.of(store, store, store);
  private Instant now = NOW;
  private final FollowPathway following =
      new FollowPathway(store, new Commits(store, () -> now), () -> now);
  private final ShowMyPathway pathways =
      new ShowMyPathway(store, store, store, following, records, () -> now);
  private final ShowMyPlan mine =
      new ShowMyPlan(store, store, store, pathways, records, SampleAward.URLS, () -> now);
  private final ShowPlan shared = new ShowPlan(store, records, () -> now);

  ShowPlansTest() {
    register(award);
  }

  private void register(AssertionRecord record) {
    commit(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(record.id())
                .issuer(record.issuer())
                .badge(record.badge())
                .family(record.badge())
                .issuedOn(record.issuedOn())
                .recipient(new RecipientDigests("holder", ADA.learner()))
                .contact(null)
                .contactOf(record.id())
                .build()));
  }

  private void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, store.commit(List.of(changes), null));
  }

  private Pathway pathway(StepPolicy counting, @Nullable String completion) {
    Pathway made =
        PathwayBuilder.builder()
            .id("pathway".repeat(4).substring(0, 26))
            .issuer(award.issuer())
            .name(HOSTILE)
            .description(HOSTILE)
            .image(null)
            .order(StageOrder.IN_ORDER)
            .stages(
                List.of(
                    new Stage("Metal", HOSTILE, List.of(welding), 1),
                    new Stage(HOSTILE, null, List.of(SPLICES), 1)))
            .completion(completion)
            .counting(counting)
            .onLoss(LossPolicy.KEEP)
            .begunAt(null)
            .closedAt(null)
            .previous(null)
            .next(null)
            .createdAt(now)
            .version(1)
            .trail(Trail.of("key"))
            .build();
    commit(new Change.AddPathway(made));
    return made;
  }

  private Plan plan(Plan.Reached... reached) {
    Plan plan =
        PlanBuilder.builder()
            .id(PLAN)
            .learner(ADA.learner())
            .title(HOSTILE)
            .pathway(null)
            .wants(List.of(welding, SPLICES))
            .shared(true)
            .reached(List.of(reached))
            .createdAt(now)
            .changedAt(now)
            .version(1)
            .build();
    commit(new Change.KeepPlan(plan));
    return plan;
  }

  private Plan.Reached reachedHere() {
    return new Plan.Reached(welding.key(), new CollectionEntry.Ours(award.id()));
  }

  private PlanPage page() {
    return shared.show(PLAN).orElseThrow();
  }

  private void chooses(Visibility visibility) {
    commit(new Change.KeepPresentation(store.presentationOf(award).as(visibility, false)));
  }

  private MyPathway shown(Pathway pathway) {
    return pathways.show(ADA, pathway.id(), null).orElseThrow();
  }

  private static void isText(String html) {
    assertFalse(html.contains("<script>alert"), html);
    assertTrue(html.contains("&lt;script"), html);
  }

  @Test
  void aPathwaySaysWhatCountsWhatIsNextAndHowToEarnIt() {
    Pathway pathway = pathway(StepPolicy.CURRENT, null);
    MyPathway page = shown(pathway);
    assertEquals(new HowFar(1, 2), page.far());
    assertTrue(page.stages().getFirst().isComplete());
    assertTrue(page.stages().getLast().next());
    assertFalse(page.complete());
    String html = new Pages().myPathway(page, "token", Language.EN);
    isText(html);
    assertTrue(html.contains("href=\"/view/" + award.id() + "?lang=en\""), html);
    assertTrue(html.contains("href=\"" + SPLICES.url() + "\""), html);
    assertTrue(html.contains("/my?lang=en#collections"), html);
    assertEquals(2, html.split("You are here|aria-current=\"step\"", -1).length - 1, html);
    assertEquals(Optional.empty(), pathways.show(ADA, PLAN, null));
    assertEquals(Optional.empty(), pathways.show(ADA, "none", null));
  }

  @Test
  void whatHasExpiredSaysThatItCountsNoMore() {
    Pathway pathway = pathway(StepPolicy.CURRENT, null);
    now = SampleAward.EXPIRES;
    MyPathway page = shown(pathway);
    assertEquals(new HowFar(0, 2), page.far());
    assertEquals(SampleAward.EXPIRES, page.stages().getFirst().steps().getFirst().expiredOn());
    String html = new Pages().myPathway(page, "token", Language.EN);
    assertTrue(html.contains("It does not count any more"), html);
  }

  @Test
  void whereExpiredOnesCountTheySayNothingOfIt() {
    Pathway pathway = pathway(StepPolicy.EXPIRED_TOO, null);
    now = SampleAward.EXPIRES;
    assertEquals(new HowFar(1, 2), shown(pathway).far());
    Plan followed = Results.success(following.follow(ADA.learner(), pathway.id()));
    commit(
        new Change.KeepPlan(
            PlanBuilder.builder(followed)
                .shared(true)
                .reached(List.of(reachedHere()))
                .version(2)
                .build()));
    PlanPage others = shared.show(followed.id()).orElseThrow();
    assertEquals(new HowFar(1, 2), others.far());
    assertEquals(PathwayTile.of(pathway), others.pathway());
    String page = new Pages().plan(others, Language.EN);
    isText(page);
    assertTrue(page.contains("href=\"/pathways/" + pathway.id()), page);
    commit(new Change.RemovePathway(pathway.id(), 1));
    String gone = new Pages().plan(shared.show(followed.id()).orElseThrow(), Language.EN);
    assertTrue(gone.contains("not there any more"), gone);
    assertFalse(gone.contains("/pathways/"), gone);
  }

  @Test
  void whatWasAwardedForCompletingItIsLinked() {
    Pathway pathway = pathway(StepPolicy.CURRENT, award.badge());
    MyPathway page = shown(pathway);
    assertEquals("/view/" + award.id(), page.awardPath());
    AssertionRecord completing =
        AssertionRecordBuilder.builder(award)
            .id("z".repeat(26))
            .issuedOn(award.issuedOn().minusSeconds(1))
            .completes(pathway.id())
            .version(1)
            .build();
    commit(new Change.AddAssertion(completing));
    register(completing);
    assertEquals("/view/" + completing.id(), shown(pathway).awardPath());
    Plan followed = Results.success(following.follow(ADA.learner(), pathway.id()));
    assertEquals(followed.id(), shown(pathway).plan());
    MyPlan plan = mine.show(ADA, followed.id(), ShowMyPlan.Beside.NOTHING).orElseThrow();
    assertEquals(new HowFar(1, 2), plan.far());
    isText(new Pages().myPlan(plan, "token", Language.AR));
    commit(new Change.RemovePathway(pathway.id(), 1));
    MyPlan gone = mine.show(ADA, followed.id(), ShowMyPlan.Beside.NOTHING).orElseThrow();
    assertTrue(new Pages().myPlan(gone, "token", Language.EN).contains("not there any more"));
  }

  @Test
  void othersSeeWhatWasReachedAndNoMoreThanItsHolderLetsThem() {
    plan(reachedHere());
    assertEquals(new HowFar(1, 2), page().far());
    assertEquals(null, page().wants().getFirst().awardPath());
    chooses(Visibility.PUBLIC);
    assertEquals("/view/" + award.id(), page().wants().getFirst().awardPath());
    chooses(Visibility.PRIVATE);
    PlanPage hidden = page();
    assertEquals(new HowFar(0, 2), hidden.far());
    assertEquals(null, hidden.wants().getFirst().standing());
    String html = new Pages().plan(hidden, Language.EN);
    isText(html);
    assertFalse(html.contains(award.id()), html);
    assertTrue(html.contains("noindex"), html);
  }

  @Test
  void whatIsNotSharedIsNotThere() {
    Plan plan = plan(reachedHere());
    commit(new Change.KeepPlan(PlanBuilder.builder(plan).shared(false).version(2).build()));
    assertEquals(Optional.empty(), shared.show(PLAN));
    assertEquals(Optional.empty(), shared.show("none"));
    Session grace = new Session("grace@example.org", "grace's digest", ADA.until(), "id");
    assertEquals(Optional.empty(), mine.show(grace, PLAN, ShowMyPlan.Beside.NOTHING));
  }

  @Test
  void whatWasTakenBackOrHasExpiredIsNotReachedAnyMore() {
    plan(reachedHere());
    now = SampleAward.EXPIRES;
    assertEquals(new HowFar(0, 2), page().far());
    now = NOW;
    commit(new Change.ReplaceAssertion(award.revoke("By mistake", now, "key")));
    assertEquals(new HowFar(0, 2), page().far());
  }

  @Test
  void whatWasRenewedIsReachedUnderItsNewest() {
    plan(reachedHere());
    String id = "r".repeat(26);
    AssertionRecord next =
        AssertionRecordBuilder.builder(award)
            .id(id)
            .expires(SampleAward.EXPIRES.plus(Duration.ofDays(365)))
            .renews(award.id())
            .version(1)
            .build();
    commit(new Change.AddAssertion(next), new Change.ReplaceAssertion(award.renew(id, now, "key")));
    commit(new Change.KeepPresentation(Presentation.usual(next).as(Visibility.PUBLIC, false)));
    now = SampleAward.EXPIRES;
    assertEquals(new HowFar(1, 2), page().far());
    assertEquals("/view/" + id, page().wants().getFirst().awardPath());
  }

  @Test
  void aBadgeOfAnotherHostIsReachedUntilItExpires() {
    plan(
        new Plan.Reached(
            SPLICES.key(),
            ElsewhereBuilder.builder()
                .iri("https://other.example/assertions/1")
                .hosted(true)
                .badge("Splices")
                .issuer("Other Academy")
                .issuerId("https://other.example/issuer")
                .issuedOn(null)
                .badgeClass(SPLICES.url())
                .expires(SampleAward.EXPIRES)
                .checkedAt(now)
                .found(CollectionEntry.Found.VALID)
                .build()));
    assertEquals(new HowFar(1, 2), page().far());
    now = SampleAward.EXPIRES;
    assertEquals(new HowFar(0, 2), page().far());
  }

  @Test
  void itsOwnerIsToldWhereOthersAreNotShownWhatIsThereNow() {
    plan();
    MyPlan page = mine.show(ADA, PLAN, ShowMyPlan.Beside.NOTHING).orElseThrow();
    assertTrue(page.outdated());
    assertEquals(new HowFar(1, 2), page.far());
    String html = new Pages().myPlan(page, "token", Language.EN);
    isText(html);
    assertTrue(html.contains("Show what I have now"), html);
    assertTrue(html.contains("value=\"up-1\""), html);
    assertFalse(html.contains("value=\"down-1\""), html);
  }
}
