package dev.blazon.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.Report;
import dev.blazon.verification.ReportJson;
import dev.blazon.verification.VerificationInput;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.documents.DocumentReader;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.recipient.RecipientClaim;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fuzz target: JSON documents, parted by lines of three hyphens. Each is read by itself; then the
 * first is verified, as a URL that serves it and as what somebody hands in, and the others are what
 * the addresses that it names serve.
 */
public final class JsonFuzz {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final URI ASSERTION = URI.create("https://badges.example.org/assertions/1");
  private static final RecipientClaim SOMEONE =
      new RecipientClaim(Recipient.Type.EMAIL, "someone@example.org");
  private static final Map<String, Integer> PLACES =
      Map.of(
          ASSERTION.toString(),
          0,
          "https://badges.example.org/badges/1",
          1,
          "https://badges.example.org/issuers/1",
          2,
          "https://badges.example.org/issuers/1/keys/1",
          3,
          "https://badges.example.org/issuers/1/revocations",
          4);

  private JsonFuzz() {}

  /** What Jazzer calls first, with little memory. */
  public static void fuzzerInitialize() {
    OneSecond.timesTen(
        () -> HostileInputs.documents().values().forEach(JsonFuzz::fuzzerTestOneInput));
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    // Latin-1 keeps every byte as it is, whether it is UTF-8 or not.
    List<byte[]> documents =
        Stream.of(new String(input, ISO_8859_1).split("\n---\n", 6))
            .map(document -> document.getBytes(ISO_8859_1))
            .toList();
    documents.forEach(JsonFuzz::read);
    Verifier verifier = new Verifier(serving(documents), () -> NOW);
    String first = new String(documents.getFirst(), UTF_8);
    verify(verifier, new VerificationInput.Url(ASSERTION));
    verify(verifier, OneSecond.limit(() -> VerificationInput.ofBakedText(first)));
  }

  private static void read(byte[] document) {
    OneSecond.limit(() -> written(document));
    OneSecond.limit(() -> DocumentReader.read(document));
  }

  private static String written(byte[] document) {
    try {
      return Json.write(Json.read(document));
    } catch (InvalidJson e) {
      if (e.line() < 1 || e.column() < 1) {
        throw new AssertionError("a fault without a place", e);
      }
      return "";
    }
  }

  private static void verify(Verifier verifier, VerificationInput input) {
    Report report = OneSecond.limit(() -> verifier.verify(input, SOMEONE));
    if (report.checks().isEmpty()
        || !ReportJson.of(report).path("verdict").asText().equals(report.verdict().name())) {
      throw new AssertionError("a report that says nothing");
    }
  }

  /** A document that no address is given for is the last one, wherever it is asked for. */
  private static RemoteDocuments serving(List<byte[]> documents) {
    return (url, content, budget) -> {
      int place = PLACES.getOrDefault(url.toString(), Integer.MAX_VALUE);
      byte[] body = documents.get(Math.min(place, documents.size() - 1));
      return new Fetched(url, 200, "application/ld+json", body, NOW);
    };
  }
}
