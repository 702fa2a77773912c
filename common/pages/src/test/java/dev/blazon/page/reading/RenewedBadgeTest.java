package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.page.Asked;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.EndorsementShown;
import dev.blazon.page.EntryShown;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleEndorsement;
import dev.blazon.page.ShareLinks;
import dev.blazon.page.Standing;
import dev.blazon.page.Theme;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages show of a badge that was renewed, and of the one that renews it. */
class RenewedBadgeTest {
  private static final Instant BEFORE = SampleAward.EXPIRES.minus(Duration.ofDays(9));
  private static final Instant AFTER = SampleAward.EXPIRES.plus(Duration.ofDays(9));
  private static final Instant UNTIL = Instant.parse("2028-03-01T09:05:00Z");
  private static final String NEXT = "n".repeat(26);
  private static final String NEXT_PAGE = SampleAward.URLS.page(NEXT);

  private final AssertionRecord renewed =
      AssertionRecordBuilder.builder(SampleAward.record())
          .expiryPolicy(ExpiryPolicy.KEEP)
          .build()
          .renew(NEXT, BEFORE, "key");
  private final AssertionRecord next = next();
  private final InMemoryStore store = SampleAward.storeOf(renewed);
  private final Pages pages = new Pages();

  private static AssertionRecord next() {
    return AssertionRecordBuilder.builder(SampleAward.record())
        .id(NEXT)
        .iri(SampleAward.URLS.assertion(NEXT))
        .document(
            Json.write(
                AssertionBuilder.builder(SampleAward.assertion())
                    .id(SampleAward.URLS.assertion(NEXT))
                    .issuedOn(OpenBadges.dateTime(BEFORE))
                    .expires(OpenBadges.dateTime(UNTIL))
                    .build()))
        .issuedOn(BEFORE)
        .expires(UNTIL)
        .renews(SampleAward.ASSERTION)
        .build();
  }

  private void keep(AssertionRecord record) {
    store.commit(List.of(new Change.AddAssertion(record)), null);
  }

  @Test
  void thePageSaysFirstThatItWasRenewedAndLeadsOn() {
    keep(next);
    AssertionPage page = shown(SampleAward.ASSERTION, BEFORE);
    assertEquals(new Standing.Valid(), page.standing());
    String html = html(page, Language.EN);
    int notice =
        html.indexOf(
            "<p class=\"notice renewed\">This badge was renewed. <a href=\"/view/"
                + NEXT
                + "?lang=en\">The current one is valid until 1 March 2028.</a></p>");
    assertTrue(notice > 0 && notice < html.indexOf("<h1"), html);
    assertTrue(html.contains("<link rel=\"latest-version\" href=\"" + NEXT_PAGE + "\">"), html);
  }

  @ParameterizedTest
  @EnumSource
  void itSaysSoInEachLanguage(Language language) {
    keep(next);
    Words words = new Words(language);
    String html = html(shown(SampleAward.ASSERTION, BEFORE), language);
    assertTrue(html.contains(words.say("renewal.renewed")), html);
    assertTrue(
        html(shown(NEXT, BEFORE), language)
            .contains(words.say("renewal.renews", "\u0000").replaceFirst("\u0000.*$", "")),
        html);
  }

  /** What has become of the current one is said, whatever that is. */
  @Test
  void thePageTellsOfACurrentOneThatIsNotGood() {
    AssertionRecord expired = renewed.expire(AFTER);
    store.commit(List.of(new Change.ReplaceAssertion(expired)), null);
    keep(next.revoke("A mistake", AFTER, "key"));
    AssertionPage page = shown(SampleAward.ASSERTION, AFTER);
    assertTrue(
        html(page, Language.EN).contains("The current one was revoked on 10 March 2027."), "said");
    assertEquals(page.addresses(), page.shared(), "nobody shares what was taken back");

    store.commit(List.of(new Change.ReplaceAssertion(next.expire(UNTIL))), null);
    assertTrue(
        html(shown(SampleAward.ASSERTION, UNTIL), Language.EN).contains("The current one"), "said");
  }

  @Test
  void whatExpiredIsExpiredStillAndLeadsOn() {
    keep(next);
    store.commit(List.of(new Change.ReplaceAssertion(renewed.expire(AFTER))), null);
    AssertionPage page = shown(SampleAward.ASSERTION, AFTER);
    assertEquals(new Standing.Expired(SampleAward.EXPIRES), page.standing());
    assertTrue(html(page, Language.EN).contains("/view/" + NEXT + "?lang=en"), "leads on");
  }

  @Test
  void whatIsSharedIsTheCurrentOne() {
    keep(next);
    AssertionPage page = shown(SampleAward.ASSERTION, BEFORE);
    ShareLinks links = ShareLinks.of(page, new Words(Language.EN)).orElseThrow();
    for (String link :
        List.of(
            Objects.requireNonNull(links.linkedInProfile()),
            links.linkedInPost(),
            links.facebook(),
            links.x(),
            links.email(),
            links.teams(),
            links.bluesky(),
            links.whatsApp())) {
      assertTrue(Objects.requireNonNull(link).contains(NEXT), link);
      assertFalse(link.contains(SampleAward.ASSERTION), link);
    }
    String profile = Objects.requireNonNull(links.linkedInProfile());
    assertTrue(
        profile.contains("&issueYear=2027&issueMonth=2&expirationYear=2028&expirationMonth=3"),
        profile);
    String html = html(page, Language.EN);
    assertTrue(html.contains("value=\"" + NEXT_PAGE + "\""), html);
    assertTrue(html.contains("<span dir=\"ltr\">" + NEXT_PAGE + "</span>"), html);
    assertTrue(html.contains("https://badges.example.org/embed/" + NEXT), html);
    assertFalse(html.contains("https://badges.example.org/embed/" + SampleAward.ASSERTION), html);
  }

  @Test
  void whatOtherSitesShowSaysThatItWasRenewedAndLeadsOn() {
    keep(next);
    AssertionPage page =
        assertInstanceOf(
                ShowAssertion.Outcome.Shown.class, service(BEFORE).showAlone(SampleAward.ASSERTION))
            .page();
    String embed = pages.embed(page, Theme.LIGHT, Language.EN);
    assertTrue(embed.contains("<p class=\"renewed\">Renewed until 1 March 2028</p>"), embed);
    assertTrue(embed.contains("<a href=\"" + NEXT_PAGE + "\""), embed);
    String described = pages.oEmbed(page, null, null, null).json();
    assertTrue(described.contains("\"Renewed until 1 March 2028 · Open Water"), described);
    assertTrue(described.contains("/embed/" + NEXT), described);
    assertTrue(described.contains(NEXT_PAGE + "/card.png"), described);
  }

  @Test
  void thePageOfTheCurrentOneSaysWhatItRenews() {
    keep(next);
    String link =
        "<a href=\"/view/" + SampleAward.ASSERTION + "?lang=en\">Renews the badge of 1 March 2026";
    assertTrue(html(shown(NEXT, BEFORE), Language.EN).contains(link), "linked");
    assertFalse(html(shown(NEXT, BEFORE), Language.EN).contains("was renewed"), "it is current");

    hide(renewed);
    assertFalse(html(shown(NEXT, BEFORE), Language.EN).contains(SampleAward.ASSERTION), "hidden");
    store.commit(
        List.of(
            new Change.KeepPresentation(Presentation.usual(renewed)),
            new Change.ReplaceAssertion(renewed.erase(BEFORE, "key"))),
        null);
    assertFalse(html(shown(NEXT, BEFORE), Language.EN).contains(SampleAward.ASSERTION), "erased");
  }

  /** An Endorsement speaks of one Assertion: the next shows it as what was said of the first. */
  @Test
  void thePageOfTheCurrentOneShowsWhatWasSaidOfTheOneBeforeAndSaysSo() {
    keep(next);
    endorse(SampleAward.ASSERTION, "p".repeat(26), SampleEndorsement.GRACE, "She is *good*.");
    endorse(NEXT, "q".repeat(26), null, "Still is.");
    AssertionPage page = shown(NEXT, BEFORE);
    assertEquals(List.of("Still is."), comments(page.endorsements()));
    assertEquals(
        List.of("She is *good*."), comments(Objects.requireNonNull(page.renews()).endorsements()));
    String html = html(page, Language.EN);
    int before = html.indexOf("<h2 id=\"said-before\">Said of the badge that this renews 1</h2>");
    assertTrue(before > html.indexOf("Endorsed by 1</h2>"), html);
    assertTrue(html.indexOf("She is <em>good</em>.") > before, html);
    assertTrue(html.indexOf("/endorsements/" + "p".repeat(26) + "/view?lang=en") > before, html);
    int note =
        html.indexOf(
            "<a href=\"/view/"
                + SampleAward.ASSERTION
                + "?lang=en\">It was said of the badge of 1 March 2026, and of this one nobody has"
                + " said it again.</a>");
    assertTrue(note > before && note < html.indexOf("She is <em>"), html);
    assertEquals(
        List.of("She is *good*."), comments(shown(SampleAward.ASSERTION, BEFORE).endorsements()));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSaidBeforeIsMarkedInEachLanguage(Language language) {
    keep(next);
    endorse(SampleAward.ASSERTION, "p".repeat(26), SampleEndorsement.GRACE, "Good");
    String html = html(shown(NEXT, BEFORE), language);
    assertTrue(html.contains(new Words(language).say("renewal.said-before")), html);
  }

  /** What is over, taken back, private, or of a badge that is gone is shown by nothing after it. */
  @Test
  void nothingIsShownOfWhatWasSaidOfABadgeThatNobodyIsShown() {
    keep(next);
    endorse(SampleAward.ASSERTION, "p".repeat(26), SampleEndorsement.GRACE, "Good");
    assertEquals(1, before().size());
    hide(renewed);
    assertFalse(html(shown(NEXT, BEFORE), Language.EN).contains("said-before"), "hidden");
    store.commit(
        List.of(
            new Change.KeepPresentation(
                store.presentation(renewed.id()).orElseThrow().as(Visibility.UNLISTED, false))),
        null);
    assertEquals(1, before().size());

    AssertionRecord expired = renewed.expire(AFTER);
    store.commit(List.of(new Change.ReplaceAssertion(expired)), null);
    assertEquals(1, before().size(), "expired, and its document is there still");
    AssertionRecord revoked = expired.revoke("Why", AFTER, "key");
    store.commit(List.of(new Change.ReplaceAssertion(revoked)), null);
    assertEquals(List.of(), before(), "revoked");
    store.commit(List.of(new Change.ReplaceAssertion(revoked.erase(AFTER, "key"))), null);
    assertFalse(html(shown(NEXT, BEFORE), Language.EN).contains("Good"), "erased");
  }

  @Test
  void whatWasTakenBackIsNotShownNorAnythingBesideABadgeThatWas() {
    keep(next);
    String said = "p".repeat(26);
    endorse(SampleAward.ASSERTION, said, SampleEndorsement.GRACE, "Good");
    store.commit(
        List.of(
            new Change.ReplaceEndorsement(
                store.endorsement(said).orElseThrow().revoke("Why", AFTER, "endorser"))),
        null);
    assertEquals(List.of(), before(), "listed, and revoked");

    endorse(SampleAward.ASSERTION, "q".repeat(26), SampleEndorsement.GRACE, "Better");
    assertEquals(1, before().size());
    store.commit(List.of(new Change.ReplaceAssertion(next.revoke("Why", AFTER, "key"))), null);
    assertEquals(List.of(), before(), "beside what was revoked");
  }

  private List<EndorsementShown> before() {
    return Objects.requireNonNull(shown(NEXT, BEFORE).renews()).endorsements();
  }

  private static List<String> comments(List<EndorsementShown> endorsements) {
    return endorsements.stream().map(said -> String.valueOf(said.comment())).toList();
  }

  private void endorse(String assertion, String id, @Nullable Endorser person, String comment) {
    Subject subject = new Subject(Subject.Kind.ASSERTION, assertion);
    EndorsementRecord said = SampleEndorsement.of(subject, id, person, comment);
    EndorsementList list = store.accepted(subject);
    List<String> urls =
        Stream.concat(list.endorsements().stream(), Stream.of(said.document().id())).toList();
    store.commit(
        List.of(
            new Change.AddEndorsement(said),
            new Change.KeepEndorsementList(list.with(urls, "key"))),
        null);
  }

  @Test
  void nobodyIsLedToWhatIsPrivate() {
    keep(next);
    hide(next);
    AssertionPage page = shown(SampleAward.ASSERTION, BEFORE);
    assertFalse(html(page, Language.EN).contains(NEXT), "hidden");
    assertEquals(page.addresses(), page.shared());
  }

  private void hide(AssertionRecord record) {
    store.commit(
        List.of(
            new Change.KeepPresentation(Presentation.usual(record).as(Visibility.PRIVATE, false))),
        null);
  }

  @Test
  void aCollectionShowsTheCurrentOneInItsPlaceAndOnce() {
    keep(next);
    assertEquals(List.of("/view/" + NEXT), paths(SampleAward.ASSERTION));
    assertEquals(List.of("/view/" + NEXT), paths(SampleAward.ASSERTION, NEXT));
    assertEquals(List.of("/view/" + NEXT), paths(NEXT, SampleAward.ASSERTION));
    hide(next);
    assertEquals(List.of("/view/" + SampleAward.ASSERTION), paths(SampleAward.ASSERTION));
  }

  private List<String> paths(String... assertions) {
    BadgeCollection collection =
        BadgeCollectionBuilder.builder()
            .id("c".repeat(26))
            .learner("a digest")
            .title("At sea")
            .entries(
                List.of(assertions).stream()
                    .<CollectionEntry>map(CollectionEntry.Ours::new)
                    .toList())
            .createdAt(BEFORE)
            .changedAt(BEFORE)
            .version(1)
            .build();
    return new EntriesOf(SampleAward.URLS, () -> BEFORE)
        .of(collection, new Snapshot(Records.of(store, store, store))).stream()
            .map(EntryShown::path)
            .map(Objects::requireNonNull)
            .toList();
  }

  @Test
  void thePagesOfARenewableBadgeSayUntilWhenAndHow() {
    RenewalPolicy policy =
        new RenewalPolicy(
            RenewalMode.ON_REQUEST,
            Period.ofDays(30),
            List.of(),
            Period.ofDays(14),
            "Log *forty* miles. <script>",
            RenewedVersion.NEWEST);
    AssertionRecord active = AssertionRecordBuilder.builder(SampleAward.record()).build();
    InMemoryStore own = SampleAward.storeOf(active);
    BadgeRecord badge = own.badge(active.badge()).orElseThrow();
    own.commit(
        List.of(
            new Change.ReplaceBadge(
                BadgeRecordBuilder.builder(badge)
                    .renewal(policy)
                    .version(badge.version() + 1)
                    .build())),
        null);
    Records records = Records.of(own, own, own);
    String early = html(shown(records, active.id(), SampleAward.ISSUED), Language.EN);
    assertTrue(
        early.contains("can be renewed from 30 January 2027 until 15 March 2027. Its issuer"),
        early);
    assertTrue(early.contains("Log <em>forty</em> miles."), early);
    assertFalse(early.contains("<script>\n"), early);
    String open = html(shown(records, active.id(), BEFORE), Language.EN);
    assertTrue(open.contains("can be renewed now, until 15 March 2027."), open);
    assertTrue(
        html(shown(records, active.id(), AFTER), Language.EN).contains("now, until 15 March"),
        "in grace");
    assertFalse(
        html(shown(records, active.id(), UNTIL), Language.EN).contains("can be renewed"), "over");

    String about =
        pages.badge(
            assertInstanceOf(
                    ShowBadge.Outcome.Shown.class,
                    new ShowBadge(records, store, SampleAward.URLS, () -> BEFORE).show(badge.id()))
                .page(),
            Language.EN);
    assertTrue(about.contains("at the earliest 30 days before."), about);
    assertTrue(about.contains("afterwards, for 14 days."), about);
    assertTrue(about.contains("for instance because its holder asks"), about);
    assertTrue(about.contains("Log <em>forty</em> miles."), about);
  }

  @Test
  void aBadgeThatIsNotRenewedSaysNothingOfIt() {
    InMemoryStore own = SampleAward.storeOf(SampleAward.record());
    Records records = Records.of(own, own, own);
    assertFalse(
        html(shown(records, SampleAward.ASSERTION, BEFORE), Language.EN).contains("enew"), "none");
  }

  private ShowAssertion service(Instant now) {
    return new ShowAssertion(Records.of(store, store, store), store, SampleAward.URLS, () -> now);
  }

  private AssertionPage shown(String assertion, Instant now) {
    return shown(Records.of(store, store, store), assertion, now);
  }

  private static AssertionPage shown(Records records, String assertion, Instant now) {
    return assertInstanceOf(
            ShowAssertion.Outcome.Shown.class,
            new ShowAssertion(records, new InMemoryStore(), SampleAward.URLS, () -> now)
                .show(assertion))
        .page();
  }

  private String html(AssertionPage page, Language language) {
    return pages.assertion(page, Asked.NOTHING, language);
  }
}
