package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.page.EndorsePage;
import dev.blazon.page.EndorsedShown;
import dev.blazon.page.EndorsingStep;
import dev.blazon.page.EndorsingStep.Address;
import dev.blazon.page.SampleAward;
import dev.blazon.page.reading.ShowEndorsing.Beside;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.signing.Hmac;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever was asked to endorse something is shown of that, and of what has become of it. */
class ShowEndorsingTest {
  private static final Instant NOW = SampleAward.ISSUED.plus(Duration.ofDays(10));
  private static final EndorsementWords WORDS =
      new EndorsementWords("Good", "Grace Hopper", "Admiral", null, true);

  private final AssertionRecord award =
      AssertionRecordBuilder.builder(SampleAward.record())
          .document(
              Json.write(
                  AssertionBuilder.builder(SampleAward.assertion())
                      .additional(
                          AdditionalProperties.NONE.withExtension(
                              RecipientProfile.PROPERTY, RecipientProfile.of("Ada Lovelace")))
                      .build()))
          .build();
  private final InMemoryStore store = SampleAward.storeOf(award);
  private final EndorsementLinks links =
      new EndorsementLinks(purpose -> Hmac.key(purpose.getBytes(StandardCharsets.UTF_8)));
  private Instant now = NOW;

  @Test
  void whoOpensItSeesTheBadgeAndWhoHasIt() {
    EndorsePage page = show(asked("encrypted"));
    EndorsedShown endorsed = Objects.requireNonNull(page.endorsed());
    assertEquals(SampleAward.badgeClass().name(), endorsed.name());
    assertEquals(SampleAward.profile().name(), endorsed.issuer());
    assertEquals("/view/" + award.id(), endorsed.path());
    assertEquals("Would you?", page.message());
    assertTrue(page.askedByHolder());
    assertEquals("Ada Lovelace", page.holder());
    EndorsingStep.Open open = open(page);
    assertEquals(new Address.Known("acme.example"), open.address());
    assertNull(open.preview());
    assertEquals(EndorsementTyped.of(null), open.typed());
  }

  /** As everywhere: what its holder keeps to themselves, whoever is asked is not told either. */
  @Test
  void whatItsHolderHidesIsNotTold() {
    presented(Visibility.UNLISTED, true);
    EndorsePage hidden = show(asked("encrypted"));
    assertNull(hidden.holder());
    assertEquals("/view/" + award.id(), Objects.requireNonNull(hidden.endorsed()).path());
    presented(Visibility.PRIVATE, false);
    EndorsePage kept = show(asked("encrypted"));
    assertNull(kept.holder());
    assertNull(Objects.requireNonNull(kept.endorsed()).path());
    assertEquals("endorse.asked-by-holder", kept.asking());
  }

  @Test
  void aBadgeAndAnIssuerAreShownToo() {
    EndorsePage badge = show(request(new Subject(Subject.Kind.BADGE_CLASS, award.badge()), null));
    assertEquals(
        "/badges/" + award.badge() + "/view", Objects.requireNonNull(badge.endorsed()).path());
    assertEquals("endorse.asked-badge", badge.asking());
    assertNull(badge.holder());
    EndorsePage issuer = show(request(new Subject(Subject.Kind.PROFILE, award.issuer()), null));
    assertEquals(
        "/issuers/" + award.issuer() + "/view", Objects.requireNonNull(issuer.endorsed()).path());
    assertEquals("endorse.asked-issuer", issuer.asking());
    assertEquals(SampleAward.profile().name(), issuer.asker());
  }

  @Test
  void whatWasSavedIsShownAsEverybodyWillSeeIt() {
    EndorsingStep.Open open = open(show(asked("encrypted").drafted(WORDS)));
    EndorsingStep.Preview preview = Objects.requireNonNull(open.preview());
    assertEquals(
        new Endorser("Grace Hopper", "Admiral", null, Endorser.Proof.ADDRESS, "acme.example", NOW),
        preview.by());
    assertEquals(WORDS.digest(), preview.digest());
    assertEquals(EndorsementTyped.of(WORDS), open.typed());
    EndorsementWords quiet = new EndorsementWords("Good", "Grace Hopper", null, null, false);
    assertNull(
        Objects.requireNonNull(open(show(asked("encrypted").drafted(quiet))).preview())
            .by()
            .domain());
  }

  /** What would be confirmed has to be what stands there. */
  @Test
  void besideWhatIsTypedAnewNothingCanBeConfirmed() {
    EndorsementTyped typed = EndorsementTyped.of("", "Grace", "", "", false, "");
    List<EndorsementFault> faults =
        List.of(
            new EndorsementFault(EndorsementFault.Field.COMMENT, EndorsementFault.Problem.MISSING));
    EndorsingStep.Open open =
        open(
            showing(true)
                .show(
                    asked("encrypted").drafted(WORDS),
                    new Beside(typed, faults, "endorse.faulty")));
    assertNull(open.preview());
    assertEquals(typed, open.typed());
    assertEquals(faults, open.faults());
  }

  @Test
  void whoWasGivenTheLinkNamesAnAddressWhereMailsAreSent() {
    EndorsementRequest given = asked(null).drafted(WORDS);
    EndorsingStep.Open asked = open(show(given));
    assertEquals(new Address.Asked(), asked.address());
    assertNull(asked.preview(), "cannot be confirmed yet");
    EndorsingStep.Open none = open(showing(false).show(given, Beside.NOTHING));
    assertEquals(new Address.None(), none.address());
    Endorser by = Objects.requireNonNull(none.preview()).by();
    assertEquals(Endorser.Proof.LINK, by.proof());
    assertNull(by.domain());
  }

  @Test
  void whenItIsTooLateOrTheBadgeIsGoneThatIsSaid() {
    EndorsementRequest asked = asked("encrypted");
    now = asked.expires();
    assertEquals(new EndorsingStep.TooLate(asked.expires()), show(asked).step());
    now = NOW;
    store.commit(List.of(new Change.ReplaceAssertion(award.revoke("Cheated", NOW, "key"))), null);
    assertEquals(new EndorsingStep.Gone(), show(asked).step());
    EndorsementRequest of = request(new Subject(Subject.Kind.BADGE_CLASS, "b".repeat(26)), null);
    assertEquals(new EndorsingStep.Gone(), show(of).step());
    assertNull(show(of).endorsed());
  }

  /** What is taken back still says what has become of it, and can be taken back. */
  @Test
  void whatWasEndorsedAndIsGoneSaysWhatHasBecomeOfIt() {
    EndorsementRequest confirmed = asked("encrypted").drafted(WORDS).confirmed(null, NOW);
    store.commit(List.of(new Change.ReplaceAssertion(award.revoke("Cheated", NOW, "key"))), null);
    assertInstanceOf(EndorsingStep.Confirmed.class, show(confirmed).step());
  }

  @Test
  void afterwardsTheSameLinkSaysWhatHasBecomeOfIt() {
    EndorsementRequest confirmed = asked("encrypted").drafted(WORDS).confirmed("acme.example", NOW);
    EndorsingStep.Confirmed waits =
        assertInstanceOf(EndorsingStep.Confirmed.class, show(confirmed).step());
    assertEquals("acme.example", waits.preview().by().domain());
    EndorsementRequest accepted = confirmed.accepted("e".repeat(26), NOW, Trail.HOLDER);
    assertEquals(
        new EndorsingStep.Accepted("/endorsements/" + "e".repeat(26) + "/view", NOW),
        show(accepted).step());
    assertEquals(
        new EndorsingStep.Ended("endorse.revoked", "No more", NOW),
        show(accepted.revoked("No more", NOW, Trail.HOLDER)).step());
    assertEquals(
        new EndorsingStep.Ended("endorse.revoked-by-you", null, NOW),
        show(accepted.revoked("Taken back", NOW, Trail.ENDORSER)).step());
    assertEquals(
        new EndorsingStep.Ended("endorse.declined", "Not now", NOW),
        show(confirmed.declined("Not now", NOW, "key")).step());
    assertEquals(
        new EndorsingStep.Ended("endorse.declined-by-you", null, NOW),
        show(confirmed.declined(null, NOW, Trail.ENDORSER)).step());
  }

  private static EndorsingStep.Open open(EndorsePage page) {
    return assertInstanceOf(EndorsingStep.Open.class, page.step());
  }

  private void presented(Visibility visibility, boolean hidden) {
    Presentation before = store.presentation(award.id()).orElseGet(() -> Presentation.usual(award));
    store.commit(List.of(new Change.KeepPresentation(before.as(visibility, hidden))), null);
  }

  private EndorsePage show(EndorsementRequest request) {
    return showing(true).show(request, Beside.NOTHING);
  }

  private ShowEndorsing showing(boolean mailing) {
    return new ShowEndorsing(
        Records.of(store, store, store), links, new OneContact(), mailing, () -> now);
  }

  private EndorsementRequest asked(@Nullable String contact) {
    return request(new Subject(Subject.Kind.ASSERTION, award.id()), contact);
  }

  private EndorsementRequest request(Subject subject, @Nullable String contact) {
    String by =
        switch (subject.kind()) {
          case ASSERTION -> Trail.HOLDER;
          case BADGE_CLASS, PROFILE -> "key";
        };
    return EndorsementRequest.asked(
        subject,
        "r".repeat(26),
        award.issuer(),
        by,
        "Would you?",
        contact,
        NOW,
        NOW.plus(Duration.ofDays(30)));
  }

  /** Of everybody who was asked. */
  private static final class OneContact implements ContactCipher {
    @Override
    public String encrypt(String issuer, String assertion, Contact contact) {
      throw new IllegalStateException("a page encrypts nothing");
    }

    @Override
    public Contact decrypt(String issuer, String assertion, String encrypted) {
      assertEquals(EndorsementRequest.PURPOSE, issuer);
      return new Contact(Recipient.Type.EMAIL, "grace@Acme.example", null, "en");
    }
  }
}
