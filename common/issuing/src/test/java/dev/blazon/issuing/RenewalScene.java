package dev.blazon.issuing;

import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.issuing.RenewAssertion.Renewed;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalRequestBuilder;
import dev.blazon.register.RenewalState;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets up tests of renewals: badges that are good for a year, and what was awarded of them. */
abstract class RenewalScene extends PeopleScene {
  static final RenewalPolicy ON_REQUEST =
      new RenewalPolicy(
          RenewalMode.ON_REQUEST,
          Period.ofDays(30),
          List.of(Period.ofDays(30), Period.ofDays(7)),
          Period.ofDays(14),
          "Take the course again",
          RenewedVersion.NEWEST);

  final Registrar registrar = new Registrar(store, store, store, DIGESTER, CIPHER);
  final RenewAssertion renew = renewing(commits);

  RenewAssertion renewing(Commits transactions) {
    return new RenewAssertion(
        store,
        store,
        new RenewedRegister(store),
        transactions,
        new Spans(store, store),
        new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]),
        ids,
        URLS,
        store,
        clock);
  }

  AwardBadge awarding(Commits transactions) {
    return new AwardBadge(
        store,
        transactions,
        new Spans(store, store),
        ids,
        new AssertionMaker(ids, URLS, (key, digest) -> new byte[256]),
        registrar,
        URLS,
        store,
        clock);
  }

  static RenewalPolicy policy(RenewalMode mode, RenewedVersion version) {
    return new RenewalPolicy(
        mode, ON_REQUEST.window(), ON_REQUEST.reminders(), ON_REQUEST.grace(), null, version);
  }

  /** A badge that is renewed like this. */
  BadgeRecord badge(VerificationType verification, RenewalPolicy policy) {
    BadgeRecord renewable =
        BadgeRecordBuilder.builder(badge(verification, false))
            .validity(Period.ofYears(1))
            .renewal(policy)
            .version(2)
            .build();
    keep(new Change.ReplaceBadge(renewable));
    return renewable;
  }

  AssertionRecord award(BadgeRecord of, String email) {
    return award(of, email, null, Duplicates.ALLOW);
  }

  /**
   * An award of which all is said that can be.
   *
   * @param expires until when; null for as long as the badge says
   */
  AssertionRecord award(
      BadgeRecord of, String email, @Nullable Instant expires, Duplicates duplicates) {
    Award award =
        AwardBuilder.builder()
            .recipient(new Recipient(Recipient.Type.EMAIL, email, true, "A. Learner", "de"))
            .evidence(List.of(new Evidence("https://example.org/1", null, null, null, null, null)))
            .narrative("What was done")
            .image(new Image(null, "A torch", null))
            .version("2")
            .related(List.of(new Related("Assertion", "https://example.org/fr", null, "fr")))
            .additional(new AdditionalProperties("en", List.of(), Map.copyOf(GOOD.extensions())))
            .issuedOn(null)
            .expires(expires)
            .build();
    AwardBadge.Item item =
        Results.success(
                awarding(commits).award(issuer, of.id(), List.of(award), duplicates, BY, null))
            .items()
            .getFirst();
    return now(Objects.requireNonNull(item.awarded()).id());
  }

  /** What is kept of an Assertion now. */
  AssertionRecord now(String assertion) {
    return store.assertion(assertion).orElseThrow();
  }

  static Assertion document(AssertionRecord record) {
    return Json.readStored(record.json(), Assertion.class);
  }

  /** As many days before it expires. */
  void advanceToDaysBeforeTheEnd(AssertionRecord assertion, int days) {
    Instant end = Objects.requireNonNull(assertion.expires());
    advanceTo(end.atZone(ZoneOffset.UTC).minusDays(days).toInstant());
  }

  void advanceTo(Instant time) {
    clock.advance(Duration.between(now(), time));
  }

  Renewed renewed(AssertionRecord assertion) {
    return Results.first(renew(assertion, Renewal.PLAIN, null));
  }

  Result<Answer<Renewed>, RenewAssertion.Refusal.OfAny> renew(
      AssertionRecord assertion, Renewal renewal, @Nullable RepeatableRequest request) {
    return renew.renew(issuer, assertion.id(), renewal, BY, request);
  }

  /** A holder asks for a renewal. */
  RenewalRequest asked(
      AssertionRecord assertion, @Nullable String narrative, @Nullable String evidence) {
    RenewalRequest request =
        RenewalRequestBuilder.builder()
            .assertion(assertion.id())
            .issuer(assertion.issuer())
            .badge(assertion.badge())
            .state(RenewalState.OPEN)
            .narrative(narrative)
            .evidence(evidence)
            .askedAt(now())
            .reason(null)
            .answeredAt(null)
            .answeredBy(null)
            .version(1)
            .build();
    keep(new Change.KeepRenewalRequest(request));
    return request;
  }

  void keepContacts() {
    IssuerRecord record = store.issuer(issuer).orElseThrow();
    keep(
        new Change.ReplaceIssuer(
            IssuerRecordBuilder.builder(record)
                .contact(ContactPolicy.KEEP)
                .version(record.version() + 1)
                .build()));
  }

  KeyEpoch haveKey(int number) {
    KeyEpoch epoch = new KeyEpoch(issuer, number, "key " + number, "pem", now(), Trail.UNKNOWN);
    keep(new Change.AddKeyEpoch(epoch));
    return epoch;
  }
}
