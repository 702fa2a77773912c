package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.page.MyEndorsement;
import dev.blazon.page.MyEndorsementsPage;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleEndorsement;
import dev.blazon.page.reading.ShowMyEndorsements.Beside;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowMyEndorsementsTest {
  private static final Instant NOW = SampleAward.EXPIRES.minus(Duration.ofDays(10));
  private static final Session ADA =
      new Session("ada@example.org", "ada's digest", NOW.plusSeconds(60), "id");
  private static final Session OTHER =
      new Session("eve@example.org", "eve's digest", NOW.plusSeconds(60), "id");
  private static final EndorsementWords WORDS =
      new EndorsementWords(
          "She is *good*. <script>", "Grace Hopper", "Head of Training", "Acme", true);

  private final AssertionRecord award = SampleAward.record();
  private final Subject subject = new Subject(Subject.Kind.ASSERTION, award.id());
  private final InMemoryStore store = SampleAward.storeOf(award);
  private final Records records = Records.of(store, store, store);
  private Instant now = NOW;

  ShowMyEndorsementsTest() {
    commit(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(award.id())
                .issuer(award.issuer())
                .badge(award.badge())
                .family(award.badge())
                .issuedOn(award.issuedOn())
                .recipient(new RecipientDigests("holder", "ada's digest"))
                .contact(null)
                .contactOf(award.id())
                .build()));
  }

  @Test
  void onlyWhoHoldsItSeesIt() {
    assertTrue(show(ADA).isPresent());
    assertEquals(Optional.empty(), show(OTHER));
    for (String id : List.of("a".repeat(26), "none", "")) {
      assertEquals(Optional.empty(), service(true).show(ADA, id, Beside.NOTHING));
    }
  }

  @Test
  void whoeverWasAskedIsKnownByTheDayAndWhatBecameOfTheMail() {
    EndorsementRequest asked = asked("a", Trail.HOLDER, "encrypted contact");
    keep(asked);
    MyEndorsement shown = page().requests().getFirst();
    assertEquals(EndorsementState.OPEN, shown.state());
    assertFalse(shown.byIssuer());
    assertEquals("myendorsements.mail-waiting", shown.mailKey());
    assertEquals(List.of("decline"), choices(shown));
    assertFalse(html().contains("encrypted contact"), this::html);
    keep(asked.mailed(NoticeOutcome.SENT));
    assertTrue(html().contains("The mail was sent."), this::html);
    keep(asked.mailed(NoticeOutcome.SENT).mailed(NoticeOutcome.BOUNCED));
    assertTrue(html().contains("could not be delivered"), this::html);
    assertTrue(html().contains("They can endorse until"), this::html);
    now = asked.expires();
    assertTrue(html().contains("They could until"), this::html);
  }

  @Test
  void whoTheIssuerHasGivenALinkHasNoMail() {
    keep(asked("a", "key", null));
    assertTrue(page().requests().getFirst().byIssuer());
    assertTrue(html().contains("They were given a link."), this::html);
    assertTrue(html().contains("The issuer has asked."), this::html);
  }

  /** What nobody has confirmed is nobody's to read. */
  @Test
  void aDraftIsNotShown() {
    keep(asked("a", Trail.HOLDER, "contact"), r -> r.drafted(WORDS));
    assertNull(page().requests().getFirst().endorser());
    assertFalse(html().contains("good"), this::html);
    assertFalse(html().contains("Grace"), this::html);
  }

  @Test
  void whatWaitsIsShownWithItsWordsAndHowItIsProven() {
    confirmed("a");
    MyEndorsement shown = page().requests().getFirst();
    assertEquals(
        new Endorser(
            "Grace Hopper",
            "Head of Training",
            "Acme",
            Endorser.Proof.ADDRESS,
            "acme.example",
            NOW),
        shown.endorser());
    assertEquals(List.of("accept", "decline"), choices(shown));
    String html = html();
    assertTrue(html.contains("She is <em>good</em>."), html);
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("control of an address at"), html);
    assertTrue(html.contains("before you accept it"), html);
    assertTrue(
        html.contains(
            "action=\"/my/badges/" + award.id() + "/endorsements/" + "a".repeat(26) + "?lang=en\""),
        html);
  }

  @Test
  void whereTheIssuerDecidesNobodyIsOfferedToAccept() {
    confirmed("a");
    accepting(AcceptancePolicy.ISSUER);
    assertFalse(page().decides());
    assertEquals(List.of("decline"), choices(page().requests().getFirst()));
    assertTrue(html().contains("The issuer of this badge decides"), this::html);
    assertFalse(html().contains("value=\"accept\""), this::html);
    assertTrue(html().contains("name=\"address\""), this::html);
  }

  @Test
  void whereNoMailsAreSentTheIssuerDecides() {
    confirmed("a");
    assertFalse(service(false).show(ADA, award.id(), Beside.NOTHING).orElseThrow().decides());
  }

  @Test
  void whereNobodyIsAskedThePageSaysSo() {
    confirmed("a");
    accepting(AcceptancePolicy.NOBODY);
    assertEquals("myendorsements.not-offered", page().closed());
    assertFalse(html().contains("name=\"address\""), this::html);
    assertEquals(List.of("decline"), choices(page().requests().getFirst()));
    commit(new Change.ReplaceAssertion(award.revoke("A mistake", NOW, "key")));
    assertEquals("myendorsements.gone", page().closed());
    assertTrue(html().contains("nobody can be asked"), this::html);
  }

  @Test
  void whatIsPublicLeadsToItsPageAndCanBeTakenBack() {
    EndorsementRequest accepted = confirmed("a").accepted(SampleEndorsement.ID, NOW, Trail.HOLDER);
    commit(
        new Change.KeepEndorsementRequest(accepted),
        new Change.AddEndorsement(
            SampleEndorsement.of(
                subject, SampleEndorsement.ID, SampleEndorsement.GRACE, "Very *good*")));
    MyEndorsement shown = page().requests().getFirst();
    assertEquals("/endorsements/" + SampleEndorsement.ID + "/view", shown.path());
    assertEquals(List.of("revoke"), choices(shown));
    assertTrue(html().contains("Very <em>good</em>"), this::html);
    commit(new Change.KeepEndorsementRequest(accepted.revoked("<b>Wrong", NOW, Trail.ENDORSER)));
    shown = page().requests().getFirst();
    assertNull(shown.path());
    assertEquals(List.of(), choices(shown));
    assertTrue(html().contains("was taken back"), this::html);
    assertFalse(html().contains("<b>"), this::html);
  }

  @Test
  void whatWaitsForTheHolderStandsFirstAndThenTheLatest() {
    keep(asked("a", Trail.HOLDER, "contact"));
    now = NOW.plusSeconds(1);
    keep(asked("b", Trail.HOLDER, "contact"));
    keep(asked("c", Trail.HOLDER, "contact"), r -> r.declined(null, now, Trail.ENDORSER));
    confirmed("d");
    assertEquals(
        List.of("d", "b", "a", "c"),
        page().requests().stream().map(one -> one.id().substring(0, 1)).toList());
  }

  @Test
  void whatWasTypedComesBackWithWhatIsWrong() {
    Beside beside =
        new Beside(
            "\"><b>nobody",
            "</textarea><b>",
            List.of(
                new EndorsementFault(
                    EndorsementFault.Field.ADDRESS, EndorsementFault.Problem.UNREADABLE),
                new EndorsementFault(
                    EndorsementFault.Field.MESSAGE, EndorsementFault.Problem.TOO_LONG)),
            "myendorsements.not-asked");
    String html = html(service(true).show(ADA, award.id(), beside).orElseThrow(), Language.EN);
    assertTrue(html.contains("This is not an e-mail address."), html);
    assertTrue(html.contains("longer than 1,000 characters"), html);
    assertTrue(html.contains("Nobody was asked."), html);
    assertFalse(html.contains("<b>"), html);
    assertTrue(html.contains("&lt;b>nobody") || html.contains("&lt;b&gt;nobody"), html);
    assertFalse(beside.toString().contains("nobody"), beside::toString);
  }

  @ParameterizedTest
  @EnumSource(EndorsementFault.Problem.class)
  void everyFaultHasWords(EndorsementFault.Problem problem) {
    for (EndorsementFault.Field field : EndorsementFault.Field.values()) {
      Beside beside = new Beside("", "", List.of(new EndorsementFault(field, problem)), null);
      MyEndorsementsPage page = service(true).show(ADA, award.id(), beside).orElseThrow();
      for (Language language : Language.values()) {
        assertTrue(html(page, language).contains("<form"), language::tag);
      }
    }
  }

  @Test
  void everyOutcomeOfAMailHasWords() {
    EndorsementRequest asked = asked("a", Trail.HOLDER, "contact");
    keep(asked);
    for (NoticeOutcome outcome : NoticeOutcome.values()) {
      asked = asked.mailed(outcome);
      keep(asked);
      assertTrue(html().contains("The mail "), outcome::name);
    }
  }

  private interface Step {
    EndorsementRequest next(EndorsementRequest request);
  }

  private EndorsementRequest asked(String id, String by, @Nullable String contact) {
    return EndorsementRequest.asked(
        subject,
        id.repeat(26),
        award.issuer(),
        by,
        "Would you?",
        contact,
        now,
        now.plus(Duration.ofDays(30)));
  }

  private EndorsementRequest confirmed(String id) {
    EndorsementRequest drafted = asked(id, Trail.HOLDER, "contact").drafted(WORDS);
    EndorsementRequest confirmed = drafted.confirmed("acme.example", now);
    keep(asked(id, Trail.HOLDER, "contact"), r -> r.drafted(WORDS), _ -> confirmed);
    return confirmed;
  }

  private void keep(EndorsementRequest asked, Step... steps) {
    List<EndorsementRequest> all = new ArrayList<>(List.of(asked));
    for (Step step : steps) {
      all.add(step.next(all.getLast()));
    }
    for (EndorsementRequest each : all) {
      commit(new Change.KeepEndorsementRequest(each));
    }
  }

  private void accepting(AcceptancePolicy policy) {
    IssuerRecord old = records.issuer(award.issuer()).orElseThrow();
    commit(
        new Change.ReplaceIssuer(
            IssuerRecordBuilder.builder(old)
                .acceptance(policy)
                .version(old.version() + 1)
                .build()));
  }

  private void commit(Change... changes) {
    store.commit(List.of(changes), null);
  }

  private static List<String> choices(MyEndorsement request) {
    return request.choices().stream().map(MyEndorsement.Choice::done).toList();
  }

  private ShowMyEndorsements service(boolean mailing) {
    return new ShowMyEndorsements(store, store, records, mailing, () -> now);
  }

  private Optional<MyEndorsementsPage> show(Session session) {
    return service(true).show(session, award.id(), Beside.NOTHING);
  }

  private MyEndorsementsPage page() {
    return show(ADA).orElseThrow();
  }

  private String html() {
    return html(page(), Language.EN);
  }

  private static String html(MyEndorsementsPage page, Language language) {
    return new Pages().myEndorsements(page, "token", language);
  }
}
