package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.Check.Outcome;
import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code cases/} gets the verdict, and breaks the rules, that {@code cases.txt} says.
 */
class VerifierCasesTest {
  /**
   * Rules that no document can break, each with what makes it so. They stand in every report all
   * the same, beside those of the other documents.
   */
  private static final Map<String, String> UNBREAKABLE =
      Map.of(
          "assertion-linked", "what leads nowhere breaks input-locates-assertion",
          "key-linked", "whatever a Profile lists is asked for, and breaks key-reached",
          "key-version", "a key is read as 2.0, and a context of 3.0 breaks key-context");

  record Expected(String name, Verdict verdict, List<String> broken) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Expected> expected() {
    return BadgeCase.resource("cases.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.trim().split(" +")))
        .map(
            words ->
                new Expected(
                    words.get(0), Verdict.valueOf(words.get(1)), words.subList(2, words.size())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void verdictAndRules(Expected expected) {
    Report report = new BadgeCase(expected.name()).verify();

    List<Check> broken = broken(report.checks());
    Stream<String> endorsements =
        report.endorsements().stream()
            .flatMap(
                e ->
                    Stream.concat(
                        Stream.of("/" + e.verdict()),
                        broken(e.checks()).stream().map(Check::rule)));
    assertAll(
        () ->
            assertEquals(
                String.join(" ", expected.broken()),
                Stream.concat(broken.stream().map(Check::rule), endorsements)
                    .collect(Collectors.joining(" ")),
                () -> broken + " " + report.endorsements()),
        () -> assertEquals(expected.verdict(), report.verdict(), broken::toString),
        () ->
            assertTrue(
                report.checks().stream()
                    .allMatch(c -> !c.detail().isBlank() && c.spec().length() > 20)));
  }

  private static List<Check> broken(List<Check> checks) {
    return checks.stream()
        .filter(c -> c.outcome() == Outcome.FAILED || c.outcome() == Outcome.WARNED)
        .toList();
  }

  @Test
  void everyFileIsListed() throws URISyntaxException {
    Path folder = Path.of(BadgeCase.class.getResource("/dev/blazon/verification/cases").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace(".json", ""))
              .collect(Collectors.toSet());
      assertEquals(expected().stream().map(Expected::name).collect(Collectors.toSet()), found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the verdict on a badge, or on one of its endorsements. */
  @Test
  void everyRuleIsBrokenBySomeCase() {
    Set<String> broken =
        expected().stream().flatMap(e -> e.broken().stream()).collect(Collectors.toSet());
    Set<String> unbroken =
        Rules.all().stream()
            .map(Rule::id)
            .filter(id -> !broken.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(UNBREAKABLE.keySet()), unbroken);
  }

  @Test
  void aKeyThatTheIssuerDoesNotListIsNeverAskedFor() {
    BadgeCase badge = new BadgeCase("signed/creator-not-listed");
    badge.verify();

    assertFalse(badge.fetched().contains("https://evil.example.org/key"));
  }

  @Test
  void noUrlOfTheTokensHeaderIsAskedFor() {
    BadgeCase badge = new BadgeCase("signed/header-with-jku");
    badge.verify();

    assertEquals(Set.of(), badge.fetched());
  }

  @Test
  void onABadSignatureOnlyThatIsReported() {
    Report report = new BadgeCase("signed/wrongly-signed-and-expired-and-foreign").verify();

    assertEquals(List.of("signature"), report.checks().stream().map(Check::rule).toList());
    assertNull(report.assertion());
    assertNull(report.recipient());
  }

  @Test
  void aForgedInputIsReplacedByWhatIsHosted() {
    Report report = new BadgeCase("hosted/good-json-input-forged-is-not-believed").verify();

    assertEquals(
        "2027-11-01T09:00:00Z",
        ReportJson.of(report).path("assertionDocument").path("expires").textValue());
  }

  @Test
  void theReasonOfARevocationIsReported() {
    for (String name : List.of("hosted/revoked-410", "signed/revoked-by-object")) {
      Report report = new BadgeCase(name).verify();
      assertTrue(
          report.checks().stream().anyMatch(c -> c.detail().contains("Awarded in error")), name);
    }
  }

  @Test
  void theReportSaysHowTheRecipientMatched() {
    assertEquals(
        "LOWER_CASE",
        ReportJson.of(new BadgeCase("recipient/lower-case").verify())
            .path("recipient")
            .path("match")
            .textValue());
  }

  @Test
  void theReportIsJson() {
    var json = ReportJson.of(new BadgeCase("hosted/good").verify());

    assertEquals("VALID", json.path("verdict").textValue());
    assertEquals("2026-11-24T12:00:00Z", json.path("checkedAt").textValue());
    assertEquals("Map reading", json.path("badgeClassDocument").path("name").textValue());
    assertEquals("Example Ramblers", json.path("profileDocument").path("name").textValue());
    assertEquals(
        "https://badges.example.org/assertions/1",
        json.path("documents").path(0).path("url").textValue());
    assertFalse(json.has("recipient"));
    assertTrue(json.path("checks").size() > 30);
  }
}
