package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.RenewAssertion.Refusal;
import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.issuing.RenewAssertion.Renewed;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.Parallel;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenewAssertionTest extends RenewalScene {
  private final BadgeRecord badge = badge(VerificationType.HOSTED, ON_REQUEST);

  @Test
  void theNextIsOfTheSameRecipientAndTheFirstStaysAsItIs() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed =
        Results.first(renew(first, new Renewal(null, List.of(), "Did it again"), null));

    AssertionRecord made = now(renewed.id());
    Assertion before = document(first);
    Assertion after = document(made);
    assertEquals(before.recipient(), after.recipient());
    assertEquals(before.additional(), after.additional());
    assertEquals(
        "A. Learner", RecipientProfile.name(after.additional().extensions()).orElseThrow());
    assertEquals(before.version(), after.version());
    assertEquals("A torch", after.image().caption());
    assertEquals(URLS.assertionImage(made.id()), after.image().id());
    assertEquals(List.of(Related.assertion(first.iri())), after.related());
    assertEquals("Did it again", after.narrative());
    assertEquals(List.of(), after.evidence(), "what was shown for the first is the first's");
    assertEquals(OpenBadges.dateTime(now()), after.issuedOn());
    assertEquals("2028-11-24T10:05:00Z", after.expires(), "from the end of the first");
    assertEquals(first.id(), made.renews());

    AssertionRecord left = now(first.id());
    assertEquals(Status.RENEWED, left.statusAt(now()));
    assertEquals(made.id(), left.successor());
    assertEquals(first.document(), left.document());
    assertEquals(Optional.empty(), left.tombstone());
    assertEquals(List.of(), left.plan());
    assertEquals(new Trail(BY, BY), left.trail());
    assertEquals(Optional.ofNullable(first.expires()), left.due(), "it expires as any other");
    assertEquals(
        new Renewed(
            made.id(),
            badge.id(),
            URLS.assertion(made.id()),
            URLS.assertionImage(made.id()),
            URLS.page(made.id()),
            Status.ACTIVE,
            "2028-11-24T10:05:00Z",
            URLS.assertion(first.id()),
            null),
        renewed);
  }

  @Test
  void timeDoesWithTheNextWhatItDidWithTheFirst() {
    AssertionRecord first = award(badge, ADA);
    assertEquals(
        List.of(
            new PlannedStep(Instant.parse("2027-10-25T10:05:00Z"), PlannedStep.Kind.REMINDER),
            new PlannedStep(Instant.parse("2027-10-25T10:05:00Z"), PlannedStep.Kind.RENEWAL),
            new PlannedStep(Instant.parse("2027-11-17T10:05:00Z"), PlannedStep.Kind.REMINDER)),
        first.plan());
    advanceToDaysBeforeTheEnd(first, 30);
    AssertionRecord next = now(renewed(first).id());
    assertEquals(3, next.plan().size());
    assertEquals(Instant.parse("2028-10-25T10:05:00Z"), next.plan().getFirst().at());
  }

  /** Whoever renews late gets no time for which the badge was not good. */
  @Test
  void renewedInItsGraceItStaysExpiredAndTheNextCountsFromNow() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, -13);
    keep(new Change.ReplaceAssertion(now(first.id()).expire(now())));
    Renewed renewed = renewed(first);
    AssertionRecord left = now(first.id());
    assertEquals(Status.EXPIRED, left.status());
    assertEquals(renewed.id(), left.successor());
    assertTrue(left.tombstone().isPresent());
    assertEquals(OpenBadges.dateTime(now().plus(Duration.ofDays(366))), renewed.expires());
    assertEquals(now(), left.changedAt());
  }

  @Test
  void whatTheSweepHasNotSeenExpireIsExpiredWhenItIsRenewed() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, -1);
    Renewed renewed = renewed(first);
    AssertionRecord left = now(first.id());
    assertEquals(Status.EXPIRED, left.status());
    assertEquals(renewed.id(), left.successor());
    assertEquals(2, left.version());
  }

  @Test
  void theWindowOpensAndTheGraceClosesToTheNanosecond() {
    AssertionRecord first = award(badge, ADA);
    Instant opens = Instant.parse("2027-10-25T10:05:00Z");
    Instant closes = Instant.parse("2027-12-08T10:05:00Z");
    advanceTo(opens.minusNanos(1));
    assertNotRenewed(new Refusal.TooEarly(opens), first);
    advanceTo(closes);
    assertNotRenewed(new Refusal.TooLate(closes), first);
    advanceTo(closes.minusNanos(1));
    renewed(first);
    AssertionRecord other = award(badge, GRACE);
    advanceTo(ON_REQUEST.opens(Objects.requireNonNull(other.expires())));
    renewed(other);
  }

  @Test
  void withoutAGraceItIsTooLateOnceItHasExpired() {
    AssertionRecord first = award(badge(VerificationType.HOSTED, noGrace()), ADA);
    advanceToDaysBeforeTheEnd(first, 0);
    assertNotRenewed(new Refusal.TooLate(now()), first);
  }

  private static RenewalPolicy noGrace() {
    return new RenewalPolicy(
        RenewalMode.EXTERNAL, ON_REQUEST.window(), List.of(), null, null, RenewedVersion.SAME);
  }

  @Test
  void whatCannotBeRenewedSaysWhy() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    assertEquals(
        new Refusal.UnknownAssertion(),
        Results.refusal(renew.renew(other, first.id(), Renewal.PLAIN, BY, REQUEST)));
    assertEquals(
        new Refusal.UnknownAssertion(),
        Results.refusal(renew.renew(issuer, "nonsense", Renewal.PLAIN, BY, REQUEST)));
    Renewed renewed = renewed(first);
    assertNotRenewed(new Refusal.AlreadyRenewed(renewed.id()), first);
    keep(new Change.ReplaceAssertion(now(first.id()).expire(now().plus(Duration.ofDays(10)))));
    assertNotRenewed(new Refusal.AlreadyRenewed(renewed.id()), first);

    AssertionRecord revoked = award(badge, ADA);
    keep(new Change.ReplaceAssertion(revoked.revoke("Why", now(), BY)));
    assertNotRenewed(new Refusal.Revoked(), revoked);
    AssertionRecord erased = award(badge, ADA);
    keep(new Change.ReplaceAssertion(erased.erase(now(), BY)));
    assertNotRenewed(new Refusal.Erased(), erased);
    AssertionRecord superseded = award(badge, ADA);
    keep(new Change.ReplaceAssertion(superseded.supersede("next", "https://x.org", now(), BY)));
    assertNotRenewed(new Refusal.Superseded("next"), superseded);

    assertNotRenewed(new Refusal.NotOffered(), award(badge(), ADA));
    assertNotRenewed(new Refusal.NeverExpires(), award(forEver(), ADA));
  }

  private BadgeRecord forEver() {
    BadgeRecord endless =
        BadgeRecordBuilder.builder(badge(VerificationType.HOSTED, false))
            .renewal(ON_REQUEST)
            .version(2)
            .build();
    keep(new Change.ReplaceBadge(endless));
    return endless;
  }

  @Test
  void theNextEndsLaterThanTheFirst() {
    AssertionRecord first = award(badge, ADA);
    Instant end = Objects.requireNonNull(first.expires());
    advanceToDaysBeforeTheEnd(first, 10);
    assertEquals("/expires is not in the future", fault(first, now()));
    assertEquals("/expires is not after the end of the one that is renewed", fault(first, end));
    assertEquals(
        "/expires is after the year 9999",
        fault(first, Instant.parse("9999-12-31T23:59:59.5Z").plusSeconds(1)));
    Renewed renewed =
        Results.first(renew(first, new Renewal(end.plusMillis(1_500), List.of(), null), null));
    assertEquals(OpenBadges.dateTime(end.plusSeconds(1)), renewed.expires());
  }

  private String fault(AssertionRecord first, Instant expires) {
    Refusal.OfAny refusal =
        Results.refusal(renew(first, new Renewal(expires, List.of(), null), REQUEST));
    assertTrue(refusal instanceof Refusal.Invalid, refusal::toString);
    var faults = ((Refusal.Invalid) refusal).faults();
    assertEquals(1, faults.size());
    return faults.getFirst().pointer() + " " + faults.getFirst().detail();
  }

  @Test
  void moreThanThereIsRoomForIsRefusedAndWhatWasSaidOfTheFirstHasRoomAlways() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    Refusal refusal =
        Results.refusal(renew(first, new Renewal(null, List.of(), "x".repeat(119_900)), REQUEST));
    assertTrue(refusal instanceof Refusal.Invalid, refusal::toString);
    renewed(first);
  }

  @Test
  void whatTheHolderHasSentIsTheEvidenceWhereTheIssuerSendsNone() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    asked(first, "I did it", "https://example.org/log");
    Assertion next = document(now(renewed(first).id()));
    assertEquals(
        List.of(new Evidence("https://example.org/log", "I did it", null, null, null, null)),
        next.evidence());
    assertEquals(Optional.empty(), store.renewalRequest(first.id()), "it is done");

    AssertionRecord other = award(badge, GRACE);
    advanceToDaysBeforeTheEnd(other, 10);
    asked(other, "I did it", null);
    Evidence own = new Evidence("https://example.org/exam", null, null, null, null, null);
    Renewed renewed = Results.first(renew(other, new Renewal(null, List.of(own), null), null));
    assertEquals(List.of(own), document(now(renewed.id())).evidence());
    assertEquals(Optional.empty(), store.renewalRequest(other.id()));
  }

  @Test
  void whatWasRefusedOrSaysNothingIsNoEvidence() {
    AssertionRecord first = award(badge, ADA);
    AssertionRecord second = award(badge, GRACE);
    advanceToDaysBeforeTheEnd(first, 10);
    keep(
        new Change.KeepRenewalRequest(
            asked(first, "I did it", null).refused("Not yet", now(), BY)));
    asked(second, null, null);
    for (AssertionRecord each : List.of(first, second)) {
      assertEquals(List.of(), document(now(renewed(each).id())).evidence());
      assertEquals(Optional.empty(), store.renewalRequest(each.id()));
    }
  }

  @Test
  void theRegisterFollowsWithTheContactThatItHas() {
    keepContacts();
    AssertionRecord first = award(badge, ADA, null, Duplicates.REFUSE);
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed = renewed(first);
    var entry = store.registered(renewed.id()).orElseThrow();
    assertEquals(holder(ADA), entry.recipient().ofIssuer());
    assertEquals(first.id(), entry.contactOf());
    assertEquals(
        ADA, CIPHER.decrypt(issuer, entry.contactOf(), String.valueOf(entry.contact())).identity());
    assertEquals(now(renewed.id()).issuedOn(), entry.issuedOn());
    assertEquals(
        List.of(renewed.id(), first.id()),
        store.holdings(holder(ADA), badge.family()).stream()
            .map(held -> held.assertion())
            .toList());
    assertEquals(
        renewed.id(), store.onlyAward(holder(ADA), badge.family()).orElseThrow().assertion());
    assertNull(tried(commits, ADA).awarded(), "who has the next one has the badge");
    new ErasePerson(store, DIGESTER, eraseRecipient, recorded, commits)
        .erase(issuer, Recipient.Type.EMAIL, ADA, BY);
    for (String each : List.of(first.id(), renewed.id())) {
      assertErased(now(each), ADA);
    }
  }

  /** Somebody is awarded the badge, on the condition of not having it. */
  private AwardBadge.Item tried(Commits transactions, String email) {
    Award award =
        AwardBuilder.builder()
            .recipient(new Recipient(Recipient.Type.EMAIL, email, true, null, null))
            .additional(GOOD)
            .build();
    return Results.success(
            awarding(transactions)
                .award(issuer, badge.id(), List.of(award), Duplicates.REFUSE, BY, null))
        .items()
        .getFirst();
  }

  @Test
  void whatIsInNoRegisterIsRenewedAndIsInNone() {
    AssertionRecord first = award(badge, ADA);
    var entry = store.registered(first.id()).orElseThrow();
    keep(new Change.RemoveRegisterEntry(first.id()), new Change.RemoveHolding(entry.holding()));
    advanceToDaysBeforeTheEnd(first, 10);
    assertEquals(Optional.empty(), store.registered(renewed(first).id()));
  }

  /** As two awards at once are: whoever comes second sees the other. */
  @Test
  void whoIsAwardedItAnewWhileItIsRenewedLateHasItAlready() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, -1);
    Commits meanwhile = new Commits(new Disturbed(recorded, 1, () -> tried(commits, ADA)), clock);
    Results.first(renewing(meanwhile).renew(issuer, first.id(), Renewal.PLAIN, BY, null));
    assertNull(tried(commits, ADA).awarded());
    assertEquals(3, store.holdings(holder(ADA), badge.family()).size(), "it is renewed still");

    AssertionRecord other = award(badge, GRACE);
    advanceToDaysBeforeTheEnd(other, -1);
    Commits during = new Commits(new Disturbed(recorded, 1, () -> renewed(other)), clock);
    AwardBadge.Item item = tried(during, GRACE);
    assertNull(item.awarded());
  }

  /** Otherwise a badge that was renewed would be listed twice. */
  @Test
  void whatTheHolderHasChosenHoldsForTheNextWhichAloneIsListed() {
    AssertionRecord first = award(badge, ADA);
    keep(new Change.KeepPresentation(Presentation.usual(first).as(Visibility.PUBLIC, true)));
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed = renewed(first);
    assertEquals(
        List.of(renewed.id()),
        store.listed(issuer, null, 9).elements().stream().map(Presentation::assertion).toList());
    assertTrue(store.presentation(renewed.id()).orElseThrow().nameHidden());
    AssertionRecord hidden = award(badge, GRACE);
    keep(new Change.KeepPresentation(Presentation.usual(hidden).as(Visibility.PRIVATE, false)));
    advanceToDaysBeforeTheEnd(hidden, 10);
    assertTrue(store.presentation(renewed(hidden).id()).orElseThrow().isPrivate());
    assertTrue(store.presentation(hidden.id()).orElseThrow().isPrivate());
  }

  @Test
  void itIsOfTheNewestVersionThatWasAwardedOrOfItsOwn() {
    AssertionRecord first = award(badge, ADA);
    AssertionRecord second = award(badge, ADA);
    AssertionRecord third = award(badge, GRACE);
    String two = version(badge.id());
    advanceToDaysBeforeTheEnd(first, 20);
    assertEquals(badge.id(), renewed(first).badge(), "at that one its issuer is at work still");
    assertFalse(store.badge(two).orElseThrow().awarded());
    award(store.badge(two).orElseThrow(), GRACE);
    assertEquals(two, renewed(second).badge());
    String three = version(two);
    award(store.badge(three).orElseThrow(), GRACE);
    Renewed renewed = renewed(third);
    assertEquals(three, renewed.badge());
    var entry = store.registered(renewed.id()).orElseThrow();
    assertEquals(three, entry.badge());
    assertEquals(badge.family(), entry.family());

    BadgeRecord same =
        badge(VerificationType.HOSTED, policy(RenewalMode.ON_REQUEST, RenewedVersion.SAME));
    AssertionRecord of = award(same, ADA);
    award(store.badge(version(same.id())).orElseThrow(), GRACE);
    advanceToDaysBeforeTheEnd(of, 20);
    assertEquals(same.id(), renewed(of).badge());
  }

  private String version(String of) {
    return Results.first(
            new VersionBadge(store, commits, ids, URLS, store, clock)
                .version(issuer, of, BadgeEdits.named(null), BY, null))
        .id();
  }

  @Test
  void aSignedOneIsSignedUnderTheNewestKeyAndTheFirstIsOnNoList() {
    haveKey(1);
    BadgeRecord signed = badge(VerificationType.SIGNED, ON_REQUEST);
    AssertionRecord first = award(signed, ADA);
    haveKey(2);
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed = renewed(first);
    AssertionRecord made = now(renewed.id());
    assertEquals(new Span(2, 1), made.span());
    assertNotEquals(signed.id(), made.badge(), "the badge's continuation under the newest key");
    assertEquals(List.of(Related.assertion(first.iri())), document(made).related());
    assertTrue(made.iri().startsWith("urn:uuid:"));
    assertEquals(List.of(), store.revocations(issuer, Span.FIRST));
    assertEquals(first.document(), now(first.id()).document());

    // A version of what continues the badge is found from the badge.
    String two = version(made.badge());
    award(store.badge(two).orElseThrow(), GRACE);
    AssertionRecord second = award(signed, GRACE);
    advanceToDaysBeforeTheEnd(second, 10);
    assertEquals(two, renewed(second).badge());
  }

  @Test
  void aCompromisedKeySignsNoRenewal() {
    haveKey(1);
    AssertionRecord first = award(badge(VerificationType.SIGNED, ON_REQUEST), ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    Results.first(
        new DeclareCompromise(store, commits, URLS, clock)
            .declare(issuer, "1", now().minusSeconds(60), null, BY, null));
    assertNotRenewed(new Refusal.KeyCompromised(), first);
  }

  @Test
  void itIsRenewedOnceHoweverOftenItIsSent() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    assertDoneOnce(() -> renew(first, Renewal.PLAIN, REQUEST));
    assertFalse(store.request(REQUEST.key()).orElseThrow().answer().contains("epoch"));
  }

  @Test
  void ofManyRenewalsAtOnceOneIsMade() throws Exception {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    List<Callable<Boolean>> all =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () ->
                        renew(first, Renewal.PLAIN, null)
                            instanceof Result.Success<Answer<Renewed>, Refusal.OfAny> _)
            .toList();
    assertEquals(1, Parallel.all(all).stream().filter(done -> done).count());
    assertEquals(2, store.assertions(badge.id(), null, 99).elements().size());
  }

  @Test
  void revokedWithTheNextIsTheFirstToo() {
    AssertionRecord first = award(badge, ADA);
    advanceToDaysBeforeTheEnd(first, 10);
    Renewed renewed = renewed(first);
    Results.first(
        new RevokeAssertion(store, commits, clock)
            .revoke(issuer, renewed.id(), "Cheated", BY, null));
    assertEquals(
        List.of(Status.REVOKED, Status.REVOKED),
        Stream.of(first.id(), renewed.id()).map(this::now).map(AssertionRecord::status).toList());
  }

  @Test
  void whatIsHeldIsRenewedByItsIssuerAllTheSame() {
    AssertionRecord first = award(badge, ADA);
    keep(new Change.ReplaceAssertion(first.heldBack(new Hold("Leave", now(), BY))));
    advanceToDaysBeforeTheEnd(first, 10);
    renewed(first);
    assertNull(now(first.id()).hold());
  }

  private void assertNotRenewed(Refusal.OfAny refusal, AssertionRecord assertion) {
    int written = recorded.changes().size();
    assertEquals(refusal, Results.refusal(renew(assertion, Renewal.PLAIN, REQUEST)));
    assertEquals(written, recorded.changes().size());
    assertTrue(store.request(REQUEST.key()).isEmpty());
  }
}
