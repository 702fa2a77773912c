package dev.blazon.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the sources have to look like. */
class HouseRulesTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final int LINES_OF_A_HANDLER = 60;

  private static final Pattern COMPARES_A_STATUS =
      Pattern.compile(
          "([=!]=\\s*|equals\\(\\s*)(Status|Standing|Look)\\.[A-Z]"
              + "|\\b(Status|Standing|Look)\\.[A-Z]\\w*(\\s*[=!]=|\\.equals)"
              + "|instanceof Standing\\."
              + "|look\\(?\\)?\\.equals\\(|[sS]tatus\\(\\)\\.(name|toString)\\(\\)\\.equals");

  @Test
  void everyPackageSaysWhatItIsAndThatNothingInItIsNull() throws IOException {
    List<Path> folders = sources(file -> true).stream().map(Path::getParent).distinct().toList();
    assertFalse(folders.isEmpty());
    assertAll(folders.stream().map(HouseRulesTest::describes));
  }

  @Test
  void aHandlerParsesCallsAndAnswersInSixtyLinesAndCatchesNothing() throws IOException {
    List<Path> handlers = sources(file -> file.toString().endsWith("Handler.java"));
    assertEquals(27, handlers.size(), handlers.toString());
    assertAll(handlers.stream().map(HouseRulesTest::isShortAndCatchesNothing));
  }

  /** Who reads a name knows which class it is; the two programs have a Main each. */
  @Test
  void noTwoClassesHaveOneName() throws IOException {
    Map<String, List<Path>> byName =
        sources(file -> !Set.of("package-info.java", "Main.java").contains(nameOf(file))).stream()
            .collect(Collectors.groupingBy(HouseRulesTest::nameOf));
    assertFalse(byName.isEmpty());
    byName.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), byName);
  }

  /**
   * What depends on a status is a switch that names every status, so that the compiler tells of a
   * new one wherever it has to be thought of; a comparison with one of them would pass over it.
   */
  @Test
  void whatDependsOnAStatusIsASwitch() throws IOException {
    List<Path> comparing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROJECT.resolve("common/pages/src/main/jte"))) {
      for (Path file :
          Stream.concat(files.filter(Files::isRegularFile), sources(f -> true).stream()).toList()) {
        if (COMPARES_A_STATUS.matcher(Files.readString(file)).find()) {
          comparing.add(file);
        }
      }
    }
    assertEquals(List.of(), comparing);
  }

  @Test
  void theTopLevelIsTheOwnersOwn() throws IOException {
    try (Stream<Path> top = Files.list(PROJECT)) {
      Set<String> names =
          top.map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !Set.of("target", "data").contains(name))
              .collect(Collectors.toSet());
      assertEquals(
          Set.of(
              "template.yaml",
              "samconfig.toml",
              "pom.xml",
              "README.md",
              "functions",
              "common",
              "events",
              "docs",
              "openapi.yaml",
              "LICENSE",
              "CONTRIBUTING.md",
              "CHANGELOG.md"),
          names);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }

  private static Executable describes(Path folder) {
    return () -> {
      Path info = folder.resolve("package-info.java");
      assertTrue(Files.exists(info), info + " is missing");
      assertTrue(Files.readString(info).contains("@NullMarked"), info + " is not @NullMarked");
    };
  }

  private static Executable isShortAndCatchesNothing(Path handler) {
    return () -> {
      List<String> lines = Files.readAllLines(handler);
      List<String> body =
          lines.subList(
              lines.indexOf(
                  lines.stream().filter(l -> l.startsWith("public ")).findFirst().orElseThrow()),
              lines.size());
      assertTrue(
          body.size() <= LINES_OF_A_HANDLER,
          handler.getFileName() + " has " + body.size() + " lines");
      assertFalse(
          body.stream().anyMatch(line -> line.strip().startsWith("try")),
          handler.getFileName() + " has a try");
    };
  }

  private static List<Path> sources(Predicate<Path> which) throws IOException {
    try (Stream<Path> common = Files.walk(PROJECT.resolve("common"));
        Stream<Path> functions = Files.walk(PROJECT.resolve("functions"))) {
      return Stream.concat(common, functions)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(which)
          .toList();
    }
  }
}
