package dev.blazon.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.aws.ScriptedServer.Step;
import dev.blazon.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a request for an Assertion loads, from the start of {@code lookup} to its answer: who opens
 * the link of a badge after a quiet hour waits for that.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HotPathTest {
  private static final String ID = "a".repeat(26);
  private static final String DOCUMENT =
      "{\"id\":\"https://badges.example.org/\",\"a\":\"\u00e9 \\\"\"}";
  private static final Pattern LOADED = Pattern.compile("^\\[[^]]*\\] (\\S+) source: (\\S+)");

  /** By what they were loaded from. */
  private final Map<String, String> loaded = new TreeMap<>();

  private String answer = "";

  @BeforeAll
  void startAndAsk(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.log");
    try (ScriptedServer dynamoDb = new ScriptedServer(Step.says(200, item()))) {
      ProcessBuilder java =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "-Xlog:class+load:file=" + log + ":tags",
              "-cp",
              System.getProperty("java.class.path"),
              ColdLookup.class.getName(),
              ID);
      java.environment()
          .putAll(
              Map.of(
                  "BLAZON_AWS_ENDPOINT", dynamoDb.url().toString(),
                  "BLAZON_TABLE", "table",
                  "BLAZON_BUCKET", "bucket",
                  "BLAZON_PUBLIC_URL", "https://badges.example.org",
                  "AWS_REGION", "eu-central-1",
                  "AWS_ACCESS_KEY_ID", "local",
                  "AWS_SECRET_ACCESS_KEY", "local"));
      Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end");
      assertEquals(1, dynamoDb.requests().size());
    }
    read(log);
  }

  private void read(Path log) throws IOException {
    for (String line : Files.readAllLines(log)) {
      Matcher matcher = LOADED.matcher(line);
      if (matcher.find()) {
        loaded.put(matcher.group(1), matcher.group(2));
      }
    }
    assertTrue(loaded.size() > 300, () -> "only " + loaded.keySet());
  }

  @Test
  void theAnswerIsTheStoredDocument() {
    assertEquals(200, Json.read(answer).path("statusCode").asInt());
    assertEquals(DOCUMENT, Json.read(answer).path("body").asText());
  }

  /**
   * A {@code switch} over types or record patterns makes a class while it runs, {@code
   * $$TypeSwitch}, by the whole of {@code java.lang.invoke}; and no AOT cache can hold that.
   */
  @Test
  void noSwitchOverPatterns() {
    assertEquals(List.of(), those("SwitchBootstraps", "TypeSwitch"));
  }

  /** Of the SDK the native library alone: its clients were half a second of a cold start. */
  @Test
  void nothingOfTheSdk() {
    assertEquals(
        List.of(),
        those("software.amazon.awssdk.").stream()
            .filter(name -> !name.startsWith("software.amazon.awssdk.crt."))
            .toList());
  }

  /** What is stored as JSON is written as it is: no tree, and no mapper. */
  @Test
  void nothingThatBindsJson() {
    assertEquals(List.of(), those("com.fasterxml.jackson.databind."));
  }

  /** A runtime of the module {@code java.base} is enough for it. */
  @Test
  void nothingOfJavaButItsBase() {
    List<String> others = new ArrayList<>();
    loaded.forEach(
        (name, source) -> {
          if (source.startsWith("jrt:/") && !source.equals("jrt:/java.base")) {
            others.add(name + " of " + source);
          }
        });
    assertEquals(List.of(), others);
    assertEquals(
        List.of(),
        those("java.net.http.", "javax.xml.", "javax.naming.", "java.sql.", "java.util.logging."));
  }

  private List<String> those(String... parts) {
    return loaded.keySet().stream()
        .filter(name -> List.of(parts).stream().anyMatch(name::contains))
        .toList();
  }

  private static String item() {
    return Json.write(
        Map.of(
            "Item",
            Map.ofEntries(
                text("id", ID),
                text("iri", "https://badges.example.org/assertions/" + ID),
                text("badge", "b".repeat(26)),
                text("issuer", "c".repeat(26)),
                text("verification", "HOSTED"),
                text("document", DOCUMENT),
                text("expiryPolicy", "KEEP"),
                text("issuedOn", "2026-11-29T10:00:00Z"),
                text("status", "ACTIVE"),
                text("changedAt", "2026-11-29T10:00:00Z"),
                Map.entry("version", Map.of("N", "1")))));
  }

  private static Map.Entry<String, Map<String, String>> text(String name, String value) {
    return Map.entry(name, Map.of("S", value));
  }
}
