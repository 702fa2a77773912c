package dev.blazon.page;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Profile;
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

/** An issuer, its badge and an award of it, with everything in them that a page can show. */
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
    return new Profile(
        URLS.issuer(ISSUER),
        "Harbour College",
        "https://college.example.org/",
        "badges@college.example.org",
        null,
        null,
        null,
        URLS.key(ISSUER, Span.FIRST),
        URLS.revocations(ISSUER, Span.FIRST),
        null,
        List.of(),
        AdditionalProperties.NONE);
  }

  /** The BadgeClass of the badge. */
  public static BadgeClass badgeClass() {
    return new BadgeClass(
        URLS.badge(BADGE),
        "Open Water Navigator",
        "Plans and sails a passage of forty miles out of sight of land.",
        new Image(URLS.badgeImage(BADGE), "A sextant before the sea", null),
        new Criteria(
            "https://college.example.org/navigator",
            "# To earn it\n\n1. Plot a course by *dead reckoning*.\n2. Keep a log, as [the"
                + " handbook](https://college.example.org/log) says.\n"),
        URLS.issuer(ISSUER),
        List.of(
            new AlignmentObject(
                "Passage planning",
                "https://skills.example.org/passage",
                "Plans a passage by day and by night.",
                "Skills at Sea",
                "SEA-4")),
        List.of("sailing", "navigation"),
        "1",
        List.of(),
        AdditionalProperties.NONE);
  }

  /** The Assertion of the award. */
  public static Assertion assertion() {
    return new Assertion(
        URLS.assertion(ASSERTION),
        new IdentityObject("email", true, "salt", "sha256$" + "0".repeat(64)),
        URLS.badge(BADGE),
        Verification.hosted(),
        OpenBadges.dateTime(ISSUED),
        OpenBadges.dateTime(EXPIRES),
        Image.at(URLS.assertionImage(ASSERTION)),
        "Sailed from the harbour to the **outer islands** and back.",
        List.of(
            new Evidence(
                "https://portfolio.example.org/log",
                "Three nights, two of them in fog.",
                "The log of the passage",
                "Scanned pages of the log.",
                "Log book",
                "Examiners")),
        null,
        List.of(),
        AdditionalProperties.NONE);
  }

  /** The Assertion as it is kept, valid. */
  public static AssertionRecord record() {
    return new AssertionRecord(
        ASSERTION,
        URLS.assertion(ASSERTION),
        BADGE,
        ISSUER,
        VerificationType.HOSTED,
        Json.write(assertion()),
        ExpiryPolicy.REVOKE,
        ISSUED,
        EXPIRES,
        Status.ACTIVE,
        null,
        ISSUED,
        1,
        Trail.UNKNOWN);
  }

  /** A store that holds the issuer, the badge, and {@code assertion}. */
  public static InMemoryStore storeOf(AssertionRecord assertion) {
    InMemoryStore store = new InMemoryStore();
    BadgeRecord badge =
        new BadgeRecord(
            BADGE,
            ISSUER,
            badgeClass(),
            VerificationType.HOSTED,
            null,
            ExpiryPolicy.REVOKE,
            null,
            true,
            ISSUED,
            1,
            Trail.UNKNOWN);
    store.commit(
        List.of(
            new Change.AddIssuer(
                new IssuerRecord(ISSUER, profile(), Appearance.PLAIN, ISSUED, 1, Trail.UNKNOWN)),
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
    return new AssertionPage(
        standing,
        REPORT,
        ISSUED,
        EXPIRES,
        assertion,
        badge,
        issuer,
        Appearance.PLAIN,
        List.of(
            new EndorsementShown(
                "Sailors' Union", "https://union.example.org/", "We *hire* those who have it.")),
        "PNG",
        new Addresses(URLS, ASSERTION, BADGE, ISSUER),
        standing instanceof Standing.Revoked);
  }
}
