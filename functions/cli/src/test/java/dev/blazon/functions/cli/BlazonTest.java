package dev.blazon.functions.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.Baking;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlazonTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @TempDir private Path folder;
  private final LocalHost host = new LocalHost();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private byte[] in = new byte[0];

  private record Ran(int code, String out, String err) {
    JsonNode json() {
      return Json.read(out);
    }
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aReportForPeopleBeginsWithTheVerdictAndSaysWhereAllWasFetched() {
    Ran ran = verify(host.assertion(), "--email", "Someone@example.org");

    String expected =
        """
        VALID         ORIGIN/assertions/1
                      Map reading, by Example Ramblers, issued on 2026-11-01T09:00:00Z, expires on 2027-11-01T09:00:00Z

          conformance   CONFORMS
          status        ACTIVE
          proof         VERIFIED (hosted)
          recipient     LOWER_CASE (email, hashed)

          documents
          - ASSERTION       2026-11-24T12:00:00Z  200  ORIGIN/assertions/1
          - BADGE_CLASS     2026-11-24T12:00:00Z  200  ORIGIN/badges/1
          - ISSUER          2026-11-24T12:00:00Z  200  ORIGIN/issuers/1
        """;
    assertEquals(expected.replace("ORIGIN", host.origin()), ran.out());
    assertEquals("", ran.err());
    assertEquals(0, ran.code());
  }

  @Test
  void whatDoesNotHoldIsSaidWithTheSentenceOfTheStandard() {
    host.revoke("Awarded in error");

    Ran ran = verify(host.assertion());

    assertTrue(ran.out().startsWith("REVOKED"), ran.out());
    assertTrue(ran.out().contains("status        REVOKED (Awarded in error)"), ran.out());
    assertTrue(ran.out().contains("  - not-revoked: "), ran.out());
    assertTrue(
        ran.out().contains("      Revoking Hosted Assertions: If either the 410"), ran.out());
    assertEquals(1, ran.code());
  }

  @Test
  void whatTheHostSaysOfARenewalIsPrinted() {
    String next = host.renew();
    Ran ran = verify(host.assertion());
    assertTrue(ran.out().startsWith("VALID"), ran.out());
    assertTrue(ran.out().contains("  renewed by    " + next + " (as its host says)"), ran.out());
    assertTrue(
        verify("--view", "summary", host.assertion()).out().contains("renewedBy          " + next));
    assertEquals(0, ran.code());
  }

  @Test
  void everyFormOfABadgeIsTaken() throws IOException {
    Path image = file("badge.svg", SVG.getBytes(StandardCharsets.UTF_8));
    Path baked = folder.resolve("baked.svg");
    assertEquals(
        0, run("bake", image.toString(), host.assertion(), "-o", baked.toString(), allow()).code());
    in = host.json();

    Ran ran =
        verify(
            "--json",
            baked.toString(),
            file("badge.json", host.json()).toString(),
            file("badge.jws", (host.jws() + "\n").getBytes(StandardCharsets.UTF_8)).toString(),
            "-",
            host.assertion());

    List<String> verdicts = new ArrayList<>();
    ran.json().path("reports").forEach(r -> verdicts.add(r.path("verdict").asText()));
    assertEquals(List.of("VALID", "VALID", "VALID", "VALID", "VALID"), verdicts);
    assertEquals(0, ran.code());
  }

  @Test
  void oneBadgeIsOneObjectInJson() {
    Ran ran = verify("--json", host.assertion());

    assertEquals("VALID", ran.json().path("verdict").asText());
    assertEquals("CONFORMS", ran.json().path("conformance").asText());
  }

  @Test
  void aSummaryIsALineForEachFact() {
    Ran ran = verify("--view", "summary", host.assertion());

    assertTrue(ran.out().contains("badgeName          Map reading\n"), ran.out());
    assertTrue(
        ran.out().contains("tags               maps\ntags               outdoors\n"), ran.out());
    assertEquals(
        "Map reading",
        verify("--view", "summary", "--json", host.assertion()).json().path("badgeName").asText());
  }

  @Test
  void aListOfSummariesIsCalledThat() {
    Ran ran = verify("--view", "summary", "--json", host.assertion(), host.assertion());
    assertEquals("Map reading", ran.json().at("/summaries/1/badgeName").asText());
  }

  @Test
  void theExitCodeTellsNotValidFromUnknown() {
    String missing = host.origin() + "/assertions/none";
    String refused = "https://127.0.0.1/a";

    assertEquals(0, verify(host.assertion(), host.assertion()).code());
    assertEquals(1, verify(missing).code());
    assertEquals(2, verify(refused).code());
    assertEquals(2, verify(host.assertion(), refused).code());
    assertEquals(1, verify(refused, missing, refused).code());
    assertEquals(1, verify(host.assertion(), "--email", "somebody-else@example.org").code());
    now = Instant.parse("2028-01-01T00:00:00Z");
    assertEquals(1, verify(host.assertion()).code());
  }

  @Test
  void thePageOfABadgeLeadsToIt() throws IOException {
    Ran ran = verify(host.page());

    assertTrue(ran.out().startsWith("VALID"), ran.out());
    assertEquals(0, ran.code());
    Path image = file("badge.svg", SVG.getBytes(StandardCharsets.UTF_8));
    Path baked = folder.resolve("baked.svg");
    Ran baking =
        run(
            "bake",
            image.toString(),
            host.page(),
            "-o",
            baked.toString(),
            "--allow-origin",
            host.origin());
    assertEquals(0, baking.code(), baking.err());
    assertTrue(Files.readString(baked).contains(host.assertion()));
  }

  @Test
  void aBadgeClassIsNamedAndIsNoAward() {
    Ran ran = verify(host.badge());

    assertTrue(ran.out().startsWith("UNVERIFIABLE"), ran.out());
    assertTrue(ran.out().contains("this is a BadgeClass, not an award"), ran.out());
    assertTrue(ran.out().contains("Map reading"), ran.out());
    assertEquals(2, ran.code());
    assertTrue(verify(host.badge(), "--json").out().contains("\"handedIn\" : \"BADGE_CLASS\""));
  }

  @Test
  void aRecipientThatCannotBeComparedIsNotAnother() {
    Ran ran = verify(host.assertion(), "--telephone", "+1 617 555 1212");

    assertTrue(ran.out().startsWith("UNVERIFIABLE"), ran.out());
    assertTrue(ran.out().contains("NOT_COMPARABLE"), ran.out());
    assertEquals(2, ran.code());
  }

  @Test
  void withoutItsOriginALocalBadgeIsNotFetched() {
    Ran ran = run("verify", host.assertion());

    assertTrue(ran.out().startsWith("UNVERIFIABLE"), ran.out());
    assertEquals(2, ran.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify | Missing required parameter: 'FILE|URL|-'",
        "verify --email a@example.org --url https://example.org x | are mutually exclusive",
        "verify --view everything x | Invalid value for option '--view'",
        "verify --allow-origin localhost:8080 x | 'localhost:8080' is no origin",
        "verify --nonsense x | Unknown option: '--nonsense'",
        "verify nowhere.png | nowhere.png: there is no such file",
        "verify https://[ | https://[: it is no URL",
        "unbake nowhere.png | nowhere.png: there is no such file",
        "bake nowhere.png nowhere.json | Missing required option: '--output=FILE'",
        "nonsense | Unmatched argument at index 0: 'nonsense'",
      })
  void whatCannotBeDoneIsSaid(String arguments, String message) {
    Ran ran = run(arguments.split(" ", -1));

    assertTrue(ran.err().startsWith("blazon: "), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
    assertEquals("", ran.out());
    assertEquals(2, ran.code());
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    Ran ran = run("verify", file("large", new byte[Baking.MAX_BYTES + 1]).toString());

    assertTrue(ran.err().contains("it has more than 4194304 bytes"), ran.err());
    assertEquals(2, ran.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "{\"type\": ", "a.b.c", "<svg>"})
  void aFileThatIsNoBadgeIsAVerdict(String content) throws IOException {
    Ran ran = verify(file("file", content.getBytes(StandardCharsets.UTF_8)).toString());

    assertTrue(ran.out().startsWith("INVALID"), ran.out());
    assertEquals(1, ran.code());
  }

  /** An escape sequence, in any of its forms, and writing that is turned round. */
  @Test
  void nothingThatSteersATerminalIsPrinted() {
    String evil = "\\u001b[2J\\u009b31m\\u202e\\u2028Evil";
    host.revoke(evil);

    for (String[] view : new String[][] {{}, {"--view", "summary"}}) {
      List<String> arguments = new ArrayList<>(List.of(view));
      arguments.add(host.assertion());
      Ran ran = verify(arguments.toArray(String[]::new));
      assertTrue(ran.out().contains("Evil"), ran.out());
      assertFalse(ran.out().matches("(?s).*[\\x1b\\x9b\\u202e\\u2028].*"), ran.out());
    }
  }

  @Test
  void whatIsBakedIsUnbaked() throws IOException {
    Path image = file("badge.svg", SVG.getBytes(StandardCharsets.UTF_8));
    Path assertion = file("badge.json", host.json());
    Path baked = folder.resolve("baked.svg");

    assertEquals(
        0, run("bake", image.toString(), assertion.toString(), "-o", baked.toString()).code());
    Ran ran = run("unbake", baked.toString());

    assertArrayEquals(host.json(), ran.out().strip().getBytes(StandardCharsets.UTF_8));
    assertEquals(0, ran.code());
    assertEquals(3, folder.toFile().list().length, "nothing else is left there");
  }

  @Test
  void anImageWithoutAnAssertionIsSaidToBeOne() throws IOException {
    Path image = file("badge.svg", SVG.getBytes(StandardCharsets.UTF_8));

    Ran ran = run("unbake", image.toString());

    assertEquals(1, ran.code());
    assertTrue(ran.err().startsWith("SVG"), ran.err());
    Ran refused = run("bake", image.toString(), image.toString(), "-o", image + ".baked");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("It is neither a URL"), refused.err());
    assertFalse(Files.exists(Path.of(image + ".baked")));
  }

  @Test
  void helpNamesTheExitCodes() {
    Ran ran = run("verify", "--help");

    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Exit codes:"), ran.out());
    assertTrue(run("--help").out().contains("unbake"));
    assertTrue(run("--version").out().startsWith("blazon "));
  }

  private String allow() {
    return "--allow-origin=" + host.origin();
  }

  private Ran verify(String... arguments) {
    List<String> all = new ArrayList<>(List.of("verify", allow()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Blazon.commandLine(
                () -> now, new ByteArrayInputStream(in), new PrintWriter(out), new PrintWriter(err))
            .execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
