package dev.blazon.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.ReadingBound;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is read for one request is bounded as a whole, and not document by document alone. */
class ReadTogetherTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String WHY = "the documents that are read together have too many values";

  /** Twelve documents at their bound took a processor more than two seconds. */
  @Test
  void twelveDocumentsOfManyNamesAreNotAllRead() {
    Report report = verified(1, 19_000, 9).getFirst();

    assertEquals(Verdict.UNVERIFIABLE, last(report).verdict());
    assertTrue(last(report).toString().contains(WHY), last(report)::toString);
    assertFalse(text(report).contains(WHY), "what the badge itself needs is read");
  }

  /** And three hundred of them more than a minute. */
  @Test
  void aHundredBadgesOfManyNamesAreNotAllRead() {
    List<Report> reports = verified(100, 19_000, 0);

    long whole = reports.stream().filter(report -> !text(report).contains(WHY)).count();
    assertTrue(whole <= 2, whole + " of a hundred were read whole");
    reports.stream()
        .filter(report -> text(report).contains(WHY))
        .forEach(report -> assertEquals(Verdict.UNVERIFIABLE, report.verdict()));
  }

  @Test
  void aHundredBadgesOfWhichEachSaysMuchAreRead() {
    for (Report report : verified(100, 70, 0)) {
      assertFalse(text(report).contains(WHY), () -> text(report));
    }
  }

  @Test
  void imagesAreBoundedTogetherToo() {
    ReadingBound bound = new ReadingBound(1);
    int taken = 0;
    while (taken < 9 && bound.takeImage(4 * 1024 * 1024)) {
      taken++;
    }
    assertEquals(5, taken);
    assertTrue(bound.takeValues(1_000), "what is small still has room");
    assertFalse(bound.takeValues(20_000));
  }

  /** Where there is no room left, a text is not even told into values. */
  @Test
  void textsAreBoundedTogetherToo() {
    ReadingBound bound = new ReadingBound(100);
    int taken = 0;
    while (bound.takeText(512 * 1024)) {
      taken++;
    }
    assertEquals(26, taken);
  }

  private static EndorsementReport last(Report report) {
    return report.endorsements().getLast();
  }

  private static String text(Report report) {
    return report.checks().toString();
  }

  private static List<Report> verified(int badges, int names, int endorsements) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < badges; i++) {
      URI url = URI.create("https://host" + i + ".example/assertion");
      questions.add(new Question(new VerificationInput.Url(url), null));
    }
    Verifier verifier = new Verifier(hosts(names, endorsements), CLOCK);
    return new BatchVerifier(verifier, CLOCK, Duration.ofMinutes(10))
        .verify(questions, FetchLimits.PATIENT, Function.identity());
  }

  /** Hosts on which every document has so many names besides what it has to say. */
  private static RemoteDocuments hosts(int names, int endorsements) {
    StringBuilder more = new StringBuilder("\"@context\": \"https://w3id.org/openbadges/v2\",");
    for (int i = 0; i < names; i++) {
      more.append("\"x:").append(i).append("\":1,");
    }
    return (url, content, budget) -> fetched(url, document(url, more.toString(), endorsements));
  }

  private static FetchResult fetched(URI url, String document) {
    return new Fetched(url, 200, "application/ld+json", document.getBytes(UTF_8), NOW);
  }

  private static String document(URI url, String more, int endorsements) {
    String host = "https://" + url.getHost();
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < endorsements; i++) {
      links.append(i == 0 ? "" : ",").append("\"").append(host).append("/endorsement").append(i);
      links.append("\"");
    }
    String own =
        switch (url.getPath()) {
          case "/assertion" ->
              """
              "type": "Assertion", "badge": "%1$s/badge", "endorsement": [%2$s],
              "recipient": {"type": "email", "hashed": false, "identity": "a@example.org"},
              "issuedOn": "2026-01-01T00:00:00Z", "verification": {"type": "HostedBadge"},
              """;
          case "/badge" ->
              """
              "type": "BadgeClass", "name": "n", "description": "d", "issuer": "%1$s/issuer",
              "criteria": {"narrative": "c"}, "image": "%1$s/image",
              """;
          case "/issuer" ->
              """
              "type": "Profile", "name": "n", "url": "%1$s", "email": "a@example.org",
              """;
          default ->
              """
              "type": "Endorsement", "issuer": "%1$s/issuer", "issuedOn": "2026-01-01T00:00:00Z",
              "claim": {"id": "%1$s/assertion"}, "verification": {"type": "HostedBadge"},
              """;
        };
    return "{" + more + own.formatted(host, links) + "\"id\": \"" + url + "\"}";
  }
}
