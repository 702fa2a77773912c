package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.EndorserBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.EndorserProfile;
import dev.blazon.page.Asked;
import dev.blazon.page.EndorsementPage;
import dev.blazon.page.EndorsementPageBuilder;
import dev.blazon.page.EndorsementShown;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.page.SampleEndorsement;
import dev.blazon.page.StructuredData;
import dev.blazon.service.LookUp;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.verification.EndorsementReport;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.words.Language;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What persons say for an Assertion, on its page and on their own. */
class ShowEndorsementTest {
  private static final Instant NOW = SampleAward.EXPIRES.minusSeconds(60);
  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)></title>\u202Efdp";

  private final AssertionRecord award = SampleAward.record();
  private final Subject subject = new Subject(Subject.Kind.ASSERTION, award.id());
  private final InMemoryStore store = SampleAward.storeOf(award);
  private final Records records = Records.of(store, store, store);
  private final ShowEndorsement service = new ShowEndorsement(records, SampleAward.URLS, () -> NOW);
  private final Pages pages = new Pages();

  @Test
  void whatAPersonSaysIsValidForOurVerifier() {
    add(said());
    EndorsementReport report =
        new Verifier(
                new OwnDocuments(
                    new LookUp(records, SampleAward.URLS), SampleAward.URLS, () -> NOW),
                () -> NOW)
            .verify(
                new VerificationInput.Url(
                    URI.create(SampleAward.URLS.endorsement(SampleEndorsement.ID))),
                null)
            .endorsements()
            .getFirst();
    assertEquals(Verdict.VALID, report.verdict(), () -> report.checks().toString());
    assertEquals(
        EndorserProfile.NO_ADDRESS, Objects.requireNonNull(report.issuer()).path("email").asText());
  }

  @Test
  void itsPageTellsWhoAndHowTheyHaveShownItAndOfWhat() {
    add(said());
    EndorsementPage page = shown();
    assertEquals(Verdict.VALID, page.verdict());
    assertTrue(page.accepted());
    assertEquals("/view/" + award.id(), page.endorsed().url());
    String html = pages.endorsement(page, Language.EN);
    for (String part :
        List.of(
            "Endorsement by <bdi>Grace Hopper</bdi>",
            "Head of Training",
            "Acme",
            "A person who showed control of an address at \u2066acme.example\u2069 on 27 November"
                + " 2026",
            "<em>good</em>",
            "Open Water Navigator",
            "href=\"/view/" + award.id() + "?lang=en\"",
            "href=\"/endorsements/" + SampleEndorsement.ID + "\"",
            "<link rel=\"canonical\" href=\""
                + SampleAward.URLS.endorsementPage(SampleEndorsement.ID)
                + "\">",
            "property=\"og:title\" content=\"Endorsement by Grace Hopper\"")) {
      assertTrue(html.contains(part), () -> part + " is not in " + html);
    }
    assertFalse(html.contains("noindex"), html);
    assertFalse(html.contains(EndorserProfile.NO_ADDRESS), html);
  }

  @Test
  void noProofIsMadeMoreOf() {
    add(said());
    Endorser shown = EndorserBuilder.builder(SampleEndorsement.GRACE).domain(null).build();
    assertTrue(proof(shown).contains("control of an e-mail address on"), proof(shown));
    Endorser link = EndorserBuilder.builder(shown).proof(Endorser.Proof.LINK).build();
    assertTrue(proof(link).contains("opened a link that was given to them"), proof(link));
    assertFalse(proof(link).contains("control"), proof(link));
  }

  private String proof(Endorser endorser) {
    return pages.endorsement(
        EndorsementPageBuilder.builder(shown()).person(endorser).build(), Language.EN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasItsWords(Language language) {
    add(said());
    assertTrue(pages.endorsement(shown(), language).contains("Grace Hopper"));
    assertTrue(pages.unknownEndorsement(language).contains("<h1>"));
    assertTrue(
        pages
            .revokedEndorsement(new EndorsementPage.Revoked("Too soon", NOW), language)
            .contains("Too soon"));
  }

  @Test
  void whatIsNotAcceptedSaysSoAndIsNotListed() {
    EndorsementRecord unlisted =
        EndorsementRecordBuilder.builder(
                SampleEndorsement.of(subject, SampleEndorsement.ID, null, "Good"))
            .listed(false)
            .build();
    store.commit(List.of(new Change.AddEndorsement(unlisted)), null);
    EndorsementPage page = shown();
    assertEquals("Harbour College", page.endorser());
    assertEquals("/issuers/" + SampleCatalog.ISSUER + "/view", page.endorserPath());
    String html = pages.endorsement(page, Language.EN);
    assertTrue(html.contains("It was not accepted"), html);
    assertTrue(html.contains("noindex"), html);
    assertTrue(html.contains("An issuer at this site"), html);
  }

  @Test
  void eachSubjectHasItsOwnPage() {
    for (Subject about :
        List.of(
            new Subject(Subject.Kind.BADGE_CLASS, SampleCatalog.BADGE),
            new Subject(Subject.Kind.PROFILE, SampleCatalog.ISSUER))) {
      String id = about.id().equals(SampleCatalog.BADGE) ? "b".repeat(26) : "p".repeat(26);
      store.commit(
          List.of(
              new Change.AddEndorsement(
                  SampleEndorsement.of(about, id, SampleEndorsement.GRACE, "Good"))),
          null);
      EndorsementPage page =
          assertInstanceOf(ShowEndorsement.Outcome.Shown.class, service.show(id)).page();
      assertTrue(page.endorsed().url().endsWith(about.id() + "/view"), page.endorsed().url());
    }
  }

  @Test
  void aStrangersThingIsNamedByItsUrl() {
    EndorsementRecord record =
        EndorsementRecordBuilder.builder(
                SampleEndorsement.of(subject, SampleEndorsement.ID, null, "Good"))
            .subject(null)
            .listed(false)
            .build();
    store.commit(List.of(new Change.AddEndorsement(record)), null);
    assertEquals(record.document().claim().id(), shown().endorsed().url());
    assertFalse(shown().endorsed().ours());
    assertTrue(pages.endorsement(shown(), Language.EN).contains("rel=\"nofollow"));
  }

  @Test
  void whatWasTakenBackSaysWhyAndNothingElse() {
    add(said());
    store.commit(
        List.of(new Change.ReplaceEndorsement(said().revoke("<b>I was wrong", NOW, "endorser"))),
        null);
    EndorsementPage.Revoked revoked =
        assertInstanceOf(ShowEndorsement.Outcome.Revoked.class, service.show(SampleEndorsement.ID))
            .revoked();
    assertEquals(new EndorsementPage.Revoked("<b>I was wrong", NOW), revoked);
    String html = pages.revokedEndorsement(revoked, Language.EN);
    assertFalse(html.contains("<b>"), html);
    assertFalse(html.contains("Grace"), html);
  }

  @Test
  void whatIsAboutAPrivateOrErasedBadgeTellsNothing() {
    add(said());
    Presentation kept = Presentation.usual(award).as(Visibility.PRIVATE, false);
    store.commit(List.of(new Change.KeepPresentation(kept)), null);
    assertEquals(new ShowEndorsement.Outcome.Private(), service.show(SampleEndorsement.ID));
    store.commit(
        List.of(new Change.ReplaceEndorsement(said().revoke("No", NOW, "endorser"))), null);
    assertEquals(new ShowEndorsement.Outcome.Private(), service.show(SampleEndorsement.ID));
    store.commit(List.of(new Change.ReplaceAssertion(award.erase(NOW, "key"))), null);
    assertEquals(new ShowEndorsement.Outcome.Erased(), service.show(SampleEndorsement.ID));
  }

  @Test
  void whatIsNotThereIsUnknown() {
    for (String id : new String[] {"a".repeat(26), "", "not an id"}) {
      assertEquals(new ShowEndorsement.Outcome.Unknown(), service.show(id));
    }
  }

  @Test
  void thePageOfTheBadgeTellsOfItWithTheNumberOfAll() {
    add(said(), SampleEndorsement.of(subject, "b".repeat(26), null, "So do we."));
    ShowAssertion.Outcome outcome =
        new ShowAssertion(records, store, SampleAward.URLS, () -> NOW).show(award.id());
    var page = assertInstanceOf(ShowAssertion.Outcome.Shown.class, outcome).page();
    EndorsementShown grace = page.endorsements().getFirst();
    assertEquals(SampleEndorsement.GRACE, grace.person());
    assertEquals(null, grace.endorserUrl());
    assertEquals("/endorsements/" + SampleEndorsement.ID + "/view", grace.path());
    EndorsementShown issuer = page.endorsements().getLast();
    assertEquals("https://college.example.org/", issuer.endorserUrl());
    assertEquals(null, issuer.person());
    assertEquals(SampleEndorsement.SAID, issuer.issuedOn());
    String html = pages.assertion(page, new Asked(null, false), Language.EN);
    assertTrue(html.contains("<h2 id=\"endorsements\">Endorsed by 2</h2>"), html);
    assertTrue(html.contains("Head of Training · Acme"), html);
    assertTrue(html.contains("control of an address at \u2066acme.example\u2069"), html);
    assertFalse(html.contains(EndorserProfile.NO_ADDRESS), html);
    StringOutput data = new StringOutput();
    StructuredData.of(page).writeTo(data);
    assertFalse(data.toString().contains("Grace"), "organisations alone: " + data);
    assertTrue(data.toString().contains("recognizedBy"), data::toString);
  }

  @Test
  void noTextBecomesMarkup() {
    Endorser hostile =
        new Endorser(HOSTILE, HOSTILE, HOSTILE, Endorser.Proof.ADDRESS, HOSTILE, NOW);
    add(SampleEndorsement.of(subject, SampleEndorsement.ID, hostile, HOSTILE));
    var page =
        assertInstanceOf(
                ShowAssertion.Outcome.Shown.class,
                new ShowAssertion(records, store, SampleAward.URLS, () -> NOW).show(award.id()))
            .page();
    for (String html :
        List.of(
            pages.endorsement(shown(), Language.EN),
            pages.assertion(page, new Asked(null, false), Language.EN))) {
      assertFalse(html.contains("<script>"), html);
      assertFalse(html.contains("<img src=x"), html);
      assertEquals(2, html.split("</title>", -1).length, html);
    }
    assertFalse(pages.endorsement(shown(), Language.EN).split("<h2", 2)[0].contains("\u202E"));
  }

  /** A page has a bound: what has no room stands on the page of the Endorsement. */
  @Test
  void fortyWithAsMuchAsTheyMaySayFitOnAPage() {
    List<EndorsementRecord> all = new ArrayList<>();
    Endorser longest =
        new Endorser(
            "n".repeat(200), "r".repeat(200), "o".repeat(200), Endorser.Proof.ADDRESS, "a.b", NOW);
    for (int i = 0; i < EndorsementList.MOST; i++) {
      String id = "e" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "x".repeat(23);
      all.add(SampleEndorsement.of(subject, id, longest, "> ".repeat(2_000)));
    }
    add(all.toArray(EndorsementRecord[]::new));
    var page =
        assertInstanceOf(
                ShowAssertion.Outcome.Shown.class,
                new ShowAssertion(records, store, SampleAward.URLS, () -> NOW).show(award.id()))
            .page();
    assertEquals(EndorsementList.MOST, page.endorsements().size());
    String html = pages.assertion(page, new Asked(null, false), Language.EN);
    assertTrue(html.contains("Endorsed by 40"), "all are counted");
    assertTrue(html.contains("Read it in full"), "what has no room is elsewhere");
    assertTrue(html.length() < 1_000_000, html.length() + " characters");
  }

  private EndorsementRecord said() {
    return SampleEndorsement.of(
        subject, SampleEndorsement.ID, SampleEndorsement.GRACE, "She is *good*.");
  }

  private void add(EndorsementRecord... all) {
    List<Change> changes = new ArrayList<>();
    for (EndorsementRecord record : all) {
      changes.add(new Change.AddEndorsement(record));
    }
    List<String> urls = List.of(all).stream().map(record -> record.document().id()).toList();
    changes.add(new Change.KeepEndorsementList(EndorsementList.none(subject).with(urls, "key")));
    store.commit(changes, null);
  }

  private EndorsementPage shown() {
    return assertInstanceOf(ShowEndorsement.Outcome.Shown.class, service.show(SampleEndorsement.ID))
        .page();
  }
}
