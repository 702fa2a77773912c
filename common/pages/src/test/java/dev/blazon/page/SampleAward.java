package dev.blazon.page;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Verification;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.verification.Report;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.fetching.FetchResult;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Sample for tests of pages: an issuer, its badge and an award of it, with every property that a
 * page can show.
 */
public final class SampleAward {
  /** The id of the Assertion. */
  public static final String ASSERTION = "assertion".repeat(3).substring(0, 26);

  /** When it was awarded. */
  public static final Instant ISSUED = Instant.parse("2026-03-01T09:05:00Z");

  /** Until when it is good. */
  public static final Instant EXPIRES = Instant.parse("2027-03-01T09:05:00Z");

  /** The public URLs of the deployment that awards it. */
  public static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));

  private static final String ISSUER = "issuer".repeat(5).substring(0, 26);
  private static final String BADGE = "badge".repeat(6).substring(0, 26);

  private static final Report REPORT = report();

  private SampleAward() {}

  /** What a verification finds that can reach nobody. */
  private static Report report() {
    Instant now = Instant.parse("2026-11-24T10:15:42Z");
    return new Verifier(
            (url, content, budget) -> new FetchResult.Unreachable("no-network", "There is none."),
            () -> now)
        .verify(new VerificationInput.Url(URI.create(URLS.assertion(ASSERTION))), null);
  }

  /** The Profile of the issuer. */
  public static Profile profile() {
    return ProfileBuilder.builder()
        .id(URLS.issuer(ISSUER))
        .name("Harbour College")
        .url("https://college.example.org/")
        .email("badges@college.example.org")
        .publicKey(URLS.key(ISSUER, Span.FIRST))
        .revocationList(URLS.revocations(ISSUER, Span.FIRST))
        .additional(AdditionalProperties.NONE)
        .build();
  }

  /** The BadgeClass of the badge. */
  public static BadgeClass badgeClass() {
    return BadgeClassBuilder.builder()
        .id(URLS.badge(BADGE))
        .name("Open Water Navigator")
        .description("Plans and sails a passage of forty miles out of sight of land.")
        .image(new Image(URLS.badgeImage(BADGE), "A sextant before the sea", null))
        .criteria(
            new Criteria(
                "https://college.example.org/navigator",
                "# To earn it\n\n1. Plot a course by *dead reckoning*.\n2. Keep a log, as [the"
                    + " handbook](https://college.example.org/log) says.\n"))
        .issuer(URLS.issuer(ISSUER))
        .alignment(
            List.of(
                new AlignmentObject(
                    "Passage planning",
                    "https://skills.example.org/passage",
                    "Plans a passage by day and by night.",
                    "Skills at Sea",
                    "SEA-4")))
        .tags(List.of("sailing", "navigation"))
        .version("1")
        .additional(AdditionalProperties.NONE)
        .build();
  }

  /** The Assertion of the award. */
  public static Assertion assertion() {
    return AssertionBuilder.builder()
        .id(URLS.assertion(ASSERTION))
        .recipient(new IdentityObject("email", true, "salt", "sha256$" + "0".repeat(64)))
        .badge(URLS.badge(BADGE))
        .verification(Verification.hosted())
        .issuedOn(OpenBadges.dateTime(ISSUED))
        .expires(OpenBadges.dateTime(EXPIRES))
        .image(Image.at(URLS.assertionImage(ASSERTION)))
        .narrative("Sailed from the harbour to the **outer islands** and back.")
        .evidence(
            List.of(
                new Evidence(
                    "https://portfolio.example.org/log",
                    "Three nights, two of them in fog.",
                    "The log of the passage",
                    "Scanned pages of the log.",
                    "Log book",
                    "Examiners")))
        .additional(AdditionalProperties.NONE)
        .build();
  }

  /** The Assertion as it is kept, valid. */
  public static AssertionRecord record() {
    return AssertionRecordBuilder.builder()
        .id(ASSERTION)
        .iri(URLS.assertion(ASSERTION))
        .badge(BADGE)
        .issuer(ISSUER)
        .verification(VerificationType.HOSTED)
        .document(Json.write(assertion()))
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(ISSUED)
        .expires(EXPIRES)
        .status(Status.ACTIVE)
        .changedAt(ISSUED)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }

  /** A store that holds the issuer, the badge, and {@code assertion}. */
  public static InMemoryStore storeOf(AssertionRecord assertion) {
    InMemoryStore store = new InMemoryStore();
    BadgeRecord badge =
        BadgeRecordBuilder.builder()
            .id(BADGE)
            .issuer(ISSUER)
            .badgeClass(badgeClass())
            .verification(VerificationType.HOSTED)
            .expiryPolicy(ExpiryPolicy.REVOKE)
            .awarded(true)
            .createdAt(ISSUED)
            .version(1)
            .trail(Trail.UNKNOWN)
            .renewal(RenewalPolicy.NONE)
            .build();
    store.commit(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder()
                    .id(ISSUER)
                    .profile(profile())
                    .appearance(Appearance.PLAIN)
                    .contact(ContactPolicy.FORGET)
                    .erasure(ErasurePolicy.ASK)
                    .acceptance(AcceptancePolicy.HOLDER)
                    .mail(MailSetting.PLAIN)
                    .createdAt(ISSUED)
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build()),
            new Change.AddBadge(badge),
            new Change.AddAssertion(assertion)),
        null);
    return store;
  }

  /** What the page of the Assertion shows. */
  public static AssertionPage page(Standing standing) {
    return page(standing, assertion(), badgeClass(), profile());
  }

  /** The page of other documents. */
  static AssertionPage page(
      Standing standing, Assertion assertion, BadgeClass badge, Profile issuer) {
    return AssertionPageBuilder.builder()
        .standing(standing)
        .report(REPORT)
        .issuedOn(ISSUED)
        .expires(EXPIRES)
        .assertion(assertion)
        .badge(badge)
        .issuer(issuer)
        .appearance(Appearance.PLAIN)
        .endorsements(
            List.of(
                new EndorsementShown(
                    "Sailors' Union",
                    "https://union.example.org/",
                    "We *hire* those who have it.")))
        .imageFormat("PNG")
        .addresses(new Addresses(URLS, ASSERTION, BADGE, ISSUER))
        .withdrawn(standing instanceof Standing.Revoked || standing instanceof Standing.Superseded)
        .nameHidden(false)
        .newest(null)
        .completes(null)
        .renews(null)
        .renewal(null)
        .build();
  }
}
