package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.dossier.EndorsementLink;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndorsementsTest {
  @Test
  void theReportSaysWhoEndorsesWhatAndHow() {
    JsonNode endorsement = endorsements("endorsement/good").path(0);

    assertEquals("VALID", endorsement.path("verdict").textValue());
    assertEquals("BADGE_CLASS", endorsement.path("role").textValue());
    assertEquals("https://badges.example.org/badges/1", endorsement.path("entity").textValue());
    assertEquals("A fine course.", endorsement.path("comment").textValue());
    assertEquals("Example Guides", endorsement.path("profileDocument").path("name").textValue());
    assertEquals(
        "https://endorser.example.net/endorsements/1",
        endorsement.path("endorsementDocument").path("id").textValue());
    assertTrue(endorsement.path("checks").size() > 20);
  }

  @Test
  void ofABadSignatureNothingIsShown() {
    JsonNode endorsement =
        endorsements("endorsement/signed-with-a-key-that-is-not-its-issuers").path(0);

    assertFalse(endorsement.has("comment"));
    assertTrue(endorsement.path("endorsementDocument").isNull());
    assertTrue(endorsement.path("profileDocument").isNull());
    assertEquals(1, endorsement.path("checks").size());
  }

  @Test
  void thoseOfABadgeThatIsNotWhatItClaimsAreNeverAskedFor() {
    BadgeCase badge = new BadgeCase("endorsement/not-asked-for-where-the-badge-is-invalid");
    badge.verify();

    assertTrue(
        badge.fetched().stream().noneMatch(url -> url.startsWith("https://endorser.example.net")),
        badge.fetched().toString());
  }

  @Test
  void theirCommonIssuerIsAskedForOnce() {
    BadgeCase badge = new BadgeCase("endorsement/good-three-of-all-entities");
    List<URI> asked = new CopyOnWriteArrayList<>();
    RemoteDocuments counting =
        (url, content, budget) -> {
          asked.add(url);
          return badge.fetch(url, content, budget);
        };

    new Verifier(counting, () -> BadgeCase.NOW)
        .verify(
            new VerificationInput.Url(URI.create("https://badges.example.org/assertions/1")), null);

    assertEquals(3 + 3 + 1, asked.size(), asked::toString);
  }

  /** Each waits until all three are asked for: one after the other, none would be answered. */
  @Test
  void theyAreAskedForSideBySide() {
    BadgeCase badge = new BadgeCase("endorsement/good-three-of-all-entities");
    CountDownLatch all = new CountDownLatch(3);
    RemoteDocuments together =
        (url, content, budget) -> {
          if (url.getPath().contains("endorsement")) {
            all.countDown();
            if (!isOver(all)) {
              return new FetchResult.Unreachable("timeout", "the others were not asked for");
            }
          }
          return badge.fetch(url, content, budget);
        };

    Report report =
        new Verifier(together, () -> BadgeCase.NOW)
            .verify(
                new VerificationInput.Url(URI.create("https://badges.example.org/assertions/1")),
                null);

    assertEquals(0, all.getCount());
    assertEquals(
        List.of(Verdict.VALID, Verdict.VALID, Verdict.VALID),
        report.endorsements().stream().map(EndorsementReport::verdict).toList());
  }

  @Test
  void asManyAsAreLookedAtFitIntoTheBudget() {
    assertTrue(3 + EndorsementLink.MAXIMUM * 2 <= FetchLimits.STANDARD.fetches());
  }

  @Test
  void anEndorsementHandedInIsJudgedByItself() {
    Report report = new BadgeCase("endorsement/input-good").verify();
    JsonNode json = ReportJson.of(report);

    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(report.checks(), report.endorsements().getFirst().checks());
    assertTrue(json.path("assertionDocument").isNull());
    assertTrue(json.path("badgeClassDocument").isNull());
    assertFalse(json.path("endorsementReports").path(0).has("role"));
    assertEquals(
        "https://badges.example.org/badges/1",
        json.path("endorsementReports").path(0).path("entity").textValue());
    assertEquals("ENDORSEMENT", json.path("documents").path(1).path("role").textValue());
  }

  private static JsonNode endorsements(String name) {
    return ReportJson.of(new BadgeCase(name).verify()).path("endorsementReports");
  }

  private static boolean isOver(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
