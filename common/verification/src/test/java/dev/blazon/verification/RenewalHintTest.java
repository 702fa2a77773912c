package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.json.Json;
import dev.blazon.verification.fetching.FetchResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says of a renewal, in a header beside the Assertion. */
class RenewalHintTest {
  private static final String NEXT = "https://badges.example.org/assertions/2";
  private static final String LINK = "<" + NEXT + ">; rel=\"successor-version\"";

  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void theReportNamesWhatItsHostNamesAndNobodyAsksForIt() {
    Report without = verify();
    hosts.link(HostedDocuments.ASSERTION, LINK);
    Report report = verify();

    assertEquals(NEXT, report.renewedBy());
    assertEquals(NEXT, ReportJson.of(report).path("renewedBy").asText());
    assertEquals(NEXT, SummaryJson.of(report).path("renewedBy").asText());
    assertEquals(without, ReportBuilder.builder(report).renewedBy(null).build());
    assertEquals(Verdict.VALID, report.verdict());
    assertFalse(hosts.asked().stream().anyMatch(asked -> asked.url().equals(NEXT)));
    assertNull(without.renewedBy());
    assertFalse(ReportJson.of(without).has("renewedBy"));
    assertFalse(SummaryJson.of(without).has("renewedBy"));
    assertFalse(ReportJson.shortened(report).has("renewedBy"));
  }

  /** Else whoever hosts a badge could send people anywhere, in our words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://elsewhere.example.org/assertions/2>; rel=successor-version",
        "<http://badges.example.org/assertions/2>; rel=successor-version",
        "<https://badges.example.org:8443/assertions/2>; rel=successor-version",
        "<https://you@badges.example.org/assertions/2>; rel=successor-version",
        "<https://badges.example.org@elsewhere.example.org/2>; rel=successor-version",
        "<https://badges.example.org/assertions/\u00e4>; rel=successor-version",
        "<https://badges.example.org/a b>; rel=successor-version",
        "</assertions/2>; rel=successor-version",
        "<javascript:alert(1)>; rel=successor-version",
        "<https://badges.example.org/assertions/1>; rel=successor-version",
        "<https://badges.example.org/assertions/2>; rel=latest-version",
        "<>; rel=successor-version"
      })
  void nothingElseIsTakenForIt(String link) {
    hosts.link(HostedDocuments.ASSERTION, link);
    assertNull(verify().renewedBy());
  }

  @Test
  void itIsNoLongerThanAnyUrl() {
    String path = "https://badges.example.org/".concat("a".repeat(2_048 - 27));
    hosts.link(HostedDocuments.ASSERTION, "<" + path + ">; rel=successor-version");
    assertEquals(path, verify().renewedBy());
    hosts.link(HostedDocuments.ASSERTION, "<" + path + "a>; rel=successor-version");
    assertNull(verify().renewedBy());
  }

  @Test
  void onlyTheAssertionsOwnAnswerCounts() {
    hosts.link(HostedDocuments.BADGE, LINK);
    hosts.link(HostedDocuments.ISSUER, LINK);
    assertNull(verify().renewedBy());
    String jws = HostedDocuments.signed(hosts.body(HostedDocuments.SIGNED));
    hosts.put(HostedDocuments.ASSERTION, "application/jose", jws.getBytes(StandardCharsets.UTF_8));
    hosts.link(HostedDocuments.ASSERTION, LINK);
    assertNull(verify().renewedBy(), "nobody knows whose the host of a signed one is");
  }

  /** It says beside it what has followed, and is no less expired for that. */
  @Test
  void whatExpiredAndIsGoneIsExpiredStill() {
    String gone =
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
         "revoked": true, "revocationReason": "Expired on 2026-11-01T09:00:00Z",
         "badge": "%s", "expires": "2026-11-01T09:00:00Z",
         "related": [{"type": "Assertion", "id": "%s"}]}
        """
            .formatted(HostedDocuments.ASSERTION, HostedDocuments.BADGE, NEXT);
    hosts.put(
        HostedDocuments.ASSERTION,
        new FetchResult.Fetched(
            URI.create(HostedDocuments.ASSERTION),
            410,
            "application/ld+json",
            gone.getBytes(StandardCharsets.UTF_8),
            BadgeCase.NOW,
            LINK));
    Report report = verify();
    assertEquals(Verdict.EXPIRED, report.verdict());
    assertEquals(StatusAspect.State.EXPIRED, report.status().state());
    assertNull(report.status().successor());
    assertEquals(NEXT, report.renewedBy());
  }

  /** Whatever stands there: nothing else in the report changes, and nobody is led elsewhere. */
  @Property(tries = 300)
  void aGarbledHeaderChangesNothing(@ForAll("headers") String header) {
    hosts.link(HostedDocuments.ASSERTION, "");
    Report without = verify();
    hosts.link(HostedDocuments.ASSERTION, header);
    Report report = verify();
    assertEquals(without, ReportBuilder.builder(report).renewedBy(null).build());
    String next = Objects.requireNonNullElse(report.renewedBy(), NEXT);
    assertEquals("https://badges.example.org", next.substring(0, 26), header);
    assertEquals(next, URI.create(next).toASCIIString());
    assertEquals(next, Json.read(ReportJson.of(report).toString()).path("renewedBy").asText(next));
  }

  @Provide
  Arbitrary<String> headers() {
    Arbitrary<String> parts =
        Arbitraries.of(
            List.of(
                "<",
                ">",
                ";",
                ",",
                "=",
                "\"",
                "\\",
                " ",
                "rel",
                "rel=successor-version",
                "anchor",
                "https://badges.example.org",
                "/assertions/2",
                "https://elsewhere.example.org",
                "@",
                ":",
                "\u00e4",
                "\n",
                "#",
                "?",
                LINK));
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        parts.list().ofMaxSize(14).map(List::toString),
        parts.list().ofMaxSize(14).map(list -> String.join("", list)));
  }

  private Report verify() {
    return new Verifier(hosts, () -> BadgeCase.NOW)
        .verify(new VerificationInput.Url(URI.create(HostedDocuments.ASSERTION)), null);
  }
}
