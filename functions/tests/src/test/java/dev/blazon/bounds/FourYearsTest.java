package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Status;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.verification.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lives through four years of one certification, which is good for a year each time, one of them a
 * leap year.
 */
class FourYearsTest {
  private static final List<Period> REMINDERS =
      List.of(Period.ofDays(90), Period.ofDays(30), Period.ofDays(7));

  final Lives lives = new Lives(policy(RenewalMode.ON_REQUEST, null), LossPolicy.REVOKE);
  private final String first = lives.award(0);

  private static RenewalPolicy policy(RenewalMode mode, @Nullable Period grace) {
    return new RenewalPolicy(
        mode, Period.ofDays(30), REMINDERS, grace, null, RenewedVersion.NEWEST);
  }

  private void holds(String id, Status status, Verdict verdict) {
    lives.checkAll();
    assertEquals(status, lives.read(id).statusAt(lives.now()));
    assertEquals(verdict, lives.verdict(id));
    agree(id, verdict);
  }

  private void stands(String endorsement, boolean valid) {
    assertEquals(
        valid ? Verdict.VALID : Verdict.REVOKED,
        lives.endorsementVerdict(endorsement),
        endorsement);
    agreeOf(endorsement, valid);
  }

  /** Whether others say the same of the Endorsement at a URL as our verifier does. */
  void agreeOf(String endorsement, boolean valid) {
    // Nobody else is asked here.
  }

  /** Somebody whom the holder has asked endorses it, and that is accepted: the URL of it. */
  private String endorsed(String id, String name) {
    Endorsers endorsers = lives.endorsers();
    endorsers.ask(id, true);
    String request = endorsers.requests(id).getLast().id();
    Supplier<EndorsementRequest> now =
        () ->
            endorsers.requests(id).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow();
    endorsers.say(now.get(), name);
    endorsers.accept(now.get());
    return endorsers.listed(id).getLast();
  }

  /** Whether others say the same of an Assertion as our verifier does. */
  void agree(String id, Verdict verdict) {
    // Nobody else is asked here.
  }

  /** Lets days pass, and has the sweep run each day. */
  private void days(int days) {
    for (int day = 0; day < days; day++) {
      lives.pass(Duration.ofDays(1));
      lives.sweep();
      lives.checkSwept();
    }
  }

  @Test
  void remindedRenewedOnRequestAndByItselfEndorsedHeldExpiredRenewedLateRevoked() {
    holds(first, Status.ACTIVE, Verdict.VALID);
    assertEquals(Optional.empty(), lives.renew(first), "too early");

    // Reminded three times, then renewed on request, into a version that renews itself.
    days(358);
    assertEquals(3, lives.reminders(first).size());
    lives.next(policy(RenewalMode.AUTOMATIC, Period.ofDays(14)));
    String second = lives.renew(first).orElseThrow();
    assertEquals(Optional.empty(), lives.renew(first), "renewed twice");
    holds(first, Status.RENEWED, Verdict.VALID);
    holds(second, Status.ACTIVE, Verdict.VALID);
    assertEquals(Instant.parse("2028-11-24T10:00:00Z"), lives.read(second).expires());

    // The first ends when it always would have; the second renews itself.
    days(7);
    holds(first, Status.EXPIRED, Verdict.EXPIRED);
    assertEquals(second, lives.read(first).successor());
    days(336);
    holds(second, Status.RENEWED, Verdict.VALID);
    assertEquals(1, lives.reminders(second).size(), "it was renewed before the other two");
    String third = String.valueOf(lives.read(second).successor());
    holds(third, Status.ACTIVE, Verdict.VALID);

    // Two people endorse it: that of one award speaks of no other.
    String grace = endorsed(third, "Grace Hopper");
    lives.pass(Duration.ofHours(1));
    String ada = endorsed(third, "Ada Lovelace");
    assertEquals(List.of(grace, ada), lives.endorsers().listed(third));
    holds(third, Status.ACTIVE, Verdict.VALID);
    stands(grace, true);
    stands(ada, true);

    // Held, it expires; within the grace it is renewed late, and what has lapsed stays so.
    lives.hold(third);
    days(395);
    holds(third, Status.EXPIRED, Verdict.EXPIRED);
    assertEquals(null, lives.read(third).successor());
    days(13);
    String fourth = lives.renew(third).orElseThrow();
    holds(third, Status.EXPIRED, Verdict.EXPIRED);
    holds(fourth, Status.ACTIVE, Verdict.VALID);
    assertEquals(List.of(), lives.endorsers().listed(fourth));

    // One of the two takes it back; what the other has said of the third stays true.
    lives.endorsers().takeBack(lives.endorsers().requests(third).getLast());
    stands(grace, true);
    stands(ada, false);

    // Taken back when the next one is there already: neither is good.
    days(335);
    String fifth = String.valueOf(lives.read(fourth).successor());
    holds(fourth, Status.RENEWED, Verdict.VALID);
    lives.revoke(fifth);
    holds(fifth, Status.REVOKED, Verdict.REVOKED);
    holds(fourth, Status.REVOKED, Verdict.REVOKED);
    days(400);
    assertEquals(Optional.empty(), lives.renew(fifth));
    stands(grace, true);
  }

  @Test
  void afterTheGraceItIsTooLate() {
    days(365);
    holds(first, Status.EXPIRED, Verdict.EXPIRED);
    assertEquals(Optional.empty(), lives.renew(first));
  }
}
