package dev.blazon.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.LocalServer;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.functions.local.demo.Welcome;
import dev.blazon.platform.Site;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the README, pasted by a newcomer who has a shell and curl. */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+[^\\s'\"]*");

  @TempDir private Path folder;

  @Test
  void everyLineWorksWithWhatTheServerPrints() throws Exception {
    try (LocalServer server = server()) {
      String banner = banner(server);
      String variables =
          banner
              .lines()
              .filter(line -> line.matches("[A-Z_]+=.*"))
              .collect(Collectors.joining("\n"));
      String used =
          BLOCK
              .matcher(section(Files.readString(Machine.project().resolve("README.md"))))
              .results()
              .map(block -> block.group(1))
              .collect(Collectors.joining("\n"))
              .replace("localhost:8080", server.url().getAuthority());
      Files.createDirectories(folder.resolve("docs/examples"));
      for (String file : List.of("badge.png", "icon.svg")) {
        Files.copy(
            Machine.project().resolve("docs/examples").resolve(file),
            folder.resolve("docs/examples").resolve(file));
      }

      assertTrue(used.split("curl ", -1).length > 10, used);
      assertWorks(variables + "\n" + used);
      String answers = read(folder.resolve("output"));
      assertTrue(answers.contains("\"verdict\":\"VALID\""), answers);
      assertFalse(answers.contains("\"verdict\":\"INVALID\""), answers);
      assertTrue(Files.size(folder.resolve("data/baked.png")) > 0);
      assertTrue(Files.size(folder.resolve("data/preview.png")) > 0);
    }
  }

  @Test
  void theLinesOfTheBannerWorkAndItsPagesStandBeforeItsDocuments() throws Exception {
    try (LocalServer server = server()) {
      String banner = banner(server);
      List<String> addresses =
          ADDRESS.matcher(banner).results().map(found -> found.group()).toList();

      assertTrue(banner.indexOf("/view/") < banner.indexOf("/assertions/"), banner);
      assertTrue(banner.contains("/studio\n") && banner.contains("/verify\n"), banner);
      for (String address : addresses) {
        if (!address.contains("/v1/")) {
          assertWorks("curl -sS -o answer " + address);
        }
      }
      assertWorks(
          banner
              .lines()
              .filter(line -> line.startsWith("curl "))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Each is named where a newcomer would look for it. */
  @ParameterizedTest
  @ValueSource(strings = {"OPERATOR_KEY", "API_KEY", "ISSUER", "BADGE", "ASSERTION"})
  void everyVariableOfTheReadmeIsSet(String name) throws IOException {
    try (LocalServer server = server()) {
      assertTrue(banner(server).contains("\n" + name + "="), name);
    }
  }

  private LocalServer server() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    return new LocalServer(Machine.project().resolve("template.yaml"), data, 0, Site.systemTime());
  }

  private String banner(LocalServer server) throws IOException {
    Demo demo = Demo.of(server, folder.resolve("data"), Site.systemTime().instant());
    return Welcome.of(server.url(), server.operatorKey(), demo);
  }

  /** Of the README, that which tells how it is used. */
  private static String section(String readme) {
    int from = readme.indexOf("## Use it");
    return readme.substring(from, readme.indexOf("\n## ", from + 1));
  }

  private void assertWorks(String script) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process shell =
        new ProcessBuilder("sh", "-eu", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(shell.waitFor(2, TimeUnit.MINUTES), script);
    assertEquals(0, shell.exitValue(), () -> script + "\n" + read(output));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
