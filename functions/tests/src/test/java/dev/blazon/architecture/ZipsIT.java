package dev.blazon.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the zip of each function: what its handler reaches, and nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
class ZipsIT {
  private static final Path PROJECT = Machine.project();

  /** No class needs a class of these by its name: why they are there. */
  private static final Map<String, String> NOT_NAMED =
      Map.of(
          "parsson", "loaded by jakarta.json-api, as its provider",
          "angus-", "loaded by jakarta.mail-api and jakarta.activation-api, as their providers",
          "slf4j-nop", "loaded by slf4j-api, as its provider",
          "http-auth-aws-eventstream", "loaded by http-auth-aws, for requests that stream events",
          "annotations-", "annotations of the SDK, which no class needs to run",
          "jspecify", "annotations, likewise",
          "aws-crt", "the same classes twice, each jar with the native part for one processor");

  private static final Pattern WEIGHT =
      Pattern.compile("^\\| ([a-z ]+) \\|.*\\| (\\d+\\.\\d) \\|$", Pattern.MULTILINE);

  private ClassPath classPath;

  static List<String> modules() throws IOException {
    return new TreeSet<>(handlers().values()).stream().toList();
  }

  @BeforeAll
  void readAllJars() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : modules()) {
      all.addAll(jars(module));
    }
    classPath = new ClassPath(all);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void holdsNothingThatItsHandlersDoNotReach(String module) throws IOException {
    Set<String> carried = names(module);
    carried.removeAll(classPath.reachedFrom(handlersIn(module)));
    carried.removeIf(jar -> NOT_NAMED.keySet().stream().anyMatch(jar::startsWith));
    assertEquals(Set.of(), carried);
  }

  /** What a function's pom excludes for its weight would be missed by the first request for it. */
  @ParameterizedTest
  @MethodSource("modules")
  void holdsAllThatItsHandlersReach(String module) throws IOException {
    Set<String> missing = classPath.namedFrom(handlersIn(module));
    missing.removeAll(names(module));
    assertEquals(Set.of(), missing);
  }

  /** An exception that no zip needs any more would hide what it was not meant for. */
  @Test
  void whatNoClassNamesIsThere() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : modules()) {
      names.addAll(names(module));
    }
    for (String name : NOT_NAMED.keySet()) {
      assertTrue(names.stream().anyMatch(jar -> jar.startsWith(name)), name);
    }
  }

  /** Whoever makes a function heavier sees it here, and says so there. */
  @Test
  void theTableOfFunctionsSaysWhatEachWeighs() throws IOException {
    Map<String, Double> told = new TreeMap<>();
    Matcher line =
        WEIGHT.matcher(Files.readString(PROJECT.resolve("docs").resolve("architecture.md")));
    while (line.find()) {
      told.put(line.group(1).replace(" ", ""), Double.valueOf(line.group(2)));
    }
    assertEquals(Set.copyOf(modules()), told.keySet());
    for (Map.Entry<String, Double> row : told.entrySet()) {
      assertEquals(megabytes(row.getKey()), row.getValue(), 0.2, row.getKey());
    }
  }

  private static double megabytes(String module) throws IOException {
    long bytes = 0;
    for (Path jar : jars(module)) {
      bytes += Files.size(jar);
    }
    return bytes / 1e6;
  }

  private static Set<String> names(String module) throws IOException {
    return jars(module).stream()
        .map(jar -> jar.getFileName().toString())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> handlersIn(String module) throws IOException {
    return handlers().entrySet().stream()
        .filter(entry -> entry.getValue().equals(module))
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }

  /** The folder under {@code functions} that each handler is from, by the name of its package. */
  private static Map<String, String> handlers() throws IOException {
    Map<String, String> modules = new TreeMap<>();
    Deployment.of(Template.read(PROJECT.resolve("template.yaml")))
        .functions()
        .values()
        .forEach(
            function -> {
              String handler = function.handler();
              String module = handler.substring(0, handler.lastIndexOf('.'));
              modules.put(handler, module.substring(module.lastIndexOf('.') + 1));
            });
    return modules;
  }

  private static List<Path> jars(String module) throws IOException {
    Path lib = PROJECT.resolve("functions").resolve(module).resolve("target/lambda/lib");
    try (Stream<Path> files = Files.list(lib)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
