package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.page.MyBadge;
import dev.blazon.page.MyBadges;
import dev.blazon.page.MyCollection;
import dev.blazon.page.MyRenewal;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Transactions.Commit;
import dev.blazon.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the list of somebody's badges says of their renewal. */
class ShowMineTest {
  private static final Instant NOW = SampleAward.EXPIRES.minus(Duration.ofDays(10));
  private static final Session ADA =
      new Session("ada@example.org", "ada's digest", NOW.plusSeconds(60), "id");
  private static final String SECOND = "second".repeat(5).substring(0, 26);
  private static final String THIRD = "third".repeat(6).substring(0, 26);

  private final AssertionRecord first = SampleAward.record();
  private final InMemoryStore store = SampleAward.storeOf(first);
  private final Records records = Records.of(store, store, store);
  private Instant now = NOW;
  private final ShowMine mine = new ShowMine(store, store, store, records, () -> now);

  ShowMineTest() {
    register(first);
  }

  @Test
  void aBadgeSaysUntilWhenItIsGoodWhileItIs() {
    assertEquals(SampleAward.EXPIRES, badge().until());
    assertTrue(html().contains("Valid until"), this::html);
    now = SampleAward.EXPIRES;
    assertEquals(null, badge().until());
  }

  @Test
  void whereItsHolderIsToAskTheyAreLedToTheFormWhileTheyCan() {
    assertEquals(new MyRenewal.Nothing(), badge().renewal());
    policy(RenewalMode.ON_REQUEST);
    assertEquals(new MyRenewal.Possible(), badge().renewal());
    assertTrue(html().contains("/my/badges/" + first.id() + "/renewal?lang=en"), this::html);
    now = SampleAward.EXPIRES.minus(Duration.ofDays(31));
    assertEquals(new MyRenewal.Nothing(), badge().renewal());
    now = SampleAward.EXPIRES;
    assertEquals(new MyRenewal.Nothing(), badge().renewal());
  }

  @Test
  void whoHasAskedReadsWhatHasBecomeOfIt() {
    policy(RenewalMode.ON_REQUEST);
    RenewalRequest asked = RenewalRequest.first(first, "I was there", null, NOW);
    commit(new Change.KeepRenewalRequest(asked));
    assertEquals(new MyRenewal.Asked(NOW), badge().renewal());
    commit(new Change.KeepRenewalRequest(asked.refused("<b>Not yet", NOW, "key")));
    assertEquals(new MyRenewal.Refused("<b>Not yet"), badge().renewal());
    assertTrue(html().contains("&lt;b>Not yet") || html().contains("&lt;b&gt;Not yet"), this::html);
  }

  @Test
  void whatIsRenewedByItselfSaysWhenUnlessItIsHeld() {
    policy(RenewalMode.AUTOMATIC);
    Instant opens = SampleAward.EXPIRES.minus(Duration.ofDays(30));
    now = opens.minusSeconds(1);
    AssertionRecord planned =
        AssertionRecordBuilder.builder(first)
            .plan(
                records
                    .badge(first.badge())
                    .orElseThrow()
                    .renewal()
                    .plan(first.issuedOn(), first.expires()))
            .version(first.version() + 1)
            .build();
    commit(new Change.ReplaceAssertion(planned));
    assertEquals(new MyRenewal.ByItself(opens), badge().renewal());
    commit(new Change.ReplaceAssertion(planned.heldBack(new Hold("Absent", now, "key"))));
    assertEquals(new MyRenewal.Nothing(), badge().renewal());
  }

  /** However often: the first leads to the last, and only that is offered to others. */
  @Test
  void whatWasRenewedLeadsToTheNewestAndIsNotShownAsAnother() {
    renewed(first, SECOND);
    renewed(records.assertion(SECOND).orElseThrow(), THIRD);
    MyBadges page = mine.show(ADA, null, null);
    assertEquals(3, page.badges().size());
    for (MyBadge old : page.badges().subList(1, 3)) {
      assertEquals(new MyRenewal.Done("/view/" + THIRD), old.renewal());
    }
    assertEquals(List.of(THIRD), page.newest().stream().map(MyBadge::assertion).toList());
    String html = html();
    assertEquals(3, html.split("<details class=\"earlier\">", -1).length, html);
    assertTrue(html.contains("add-" + THIRD), html);
    assertFalse(html.contains("add-" + first.id()), html);
    assertFalse(html.contains("/view/" + first.id() + "?lang=en#share"), html);
    assertTrue(html.contains("action=\"/my/badges/" + first.id() + "?lang=en\""), html);
  }

  @Test
  void whatWasRenewedLeadsOnOnceItHasExpiredToo() {
    renewed(first, SECOND);
    now = SampleAward.EXPIRES;
    assertInstanceOf(MyRenewal.Done.class, mine.show(ADA, null, null).badges().getLast().renewal());
    commit(new Change.ReplaceAssertion(records.assertion(first.id()).orElseThrow().expire(now)));
    assertInstanceOf(MyRenewal.Done.class, mine.show(ADA, null, null).badges().getLast().renewal());
  }

  @Test
  void collectionsAreOfferedTheNewestAlone() {
    renewed(first, SECOND);
    commit(
        new Change.KeepCollection(
            BadgeCollectionBuilder.builder()
                .id("c".repeat(26))
                .learner(ADA.learner())
                .title("Mine")
                .entries(List.of())
                .createdAt(NOW)
                .changedAt(NOW)
                .version(1)
                .build()));
    MyCollection collection =
        new ShowMyCollection(store, store, records, SampleAward.URLS, () -> now)
            .show(ADA, "c".repeat(26), ShowMyCollection.Beside.NOTHING)
            .orElseThrow();
    assertEquals(
        List.of(SECOND),
        collection.choices().stream().map(MyCollection.Choice::assertion).toList());
  }

  private void renewed(AssertionRecord before, String id) {
    AssertionRecord next =
        AssertionRecordBuilder.builder(before)
            .id(id)
            .issuedOn(before.issuedOn().plusSeconds(1))
            .expires(SampleAward.EXPIRES.plus(Duration.ofDays(365)))
            .renews(before.id())
            .version(1)
            .build();
    commit(
        new Change.AddAssertion(next), new Change.ReplaceAssertion(before.renew(id, now, "key")));
    register(next);
  }

  private void policy(RenewalMode mode) {
    BadgeRecord badge = records.badge(first.badge()).orElseThrow();
    commit(
        new Change.ReplaceBadge(
            BadgeRecordBuilder.builder(badge)
                .renewal(
                    new RenewalPolicy(
                        mode, Period.ofDays(30), List.of(), null, null, RenewedVersion.NEWEST))
                .version(badge.version() + 1)
                .build()));
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

  private MyBadge badge() {
    return mine.show(ADA, null, null).badges().getFirst();
  }

  private String html() {
    return new Pages().mine(mine.show(ADA, null, null), "token", Language.EN);
  }
}
