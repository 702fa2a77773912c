package dev.blazon.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions in their fast packaging are made, started, and answer as they do in the other. */
class FastPackagingIT {
  /** The folders of the functions that are packaged, in the template. */
  private static final String FAST = "(functions/(?:authorize|card|lookup|page))";

  @TempDir private static Path data;
  private static PlayedAws aws;
  private static Map<FastFunction, FastPackage> made;

  @BeforeAll
  static void make() throws Exception {
    aws = PlayedAws.open(data);
    List<FastFunction> functions = FastFunction.all();
    List<FastPackage> packages = FastBuild.run(aws.environment());
    made = new LinkedHashMap<>();
    for (int i = 0; i < functions.size(); i++) {
      made.put(functions.get(i), packages.get(i));
    }
  }

  @AfterAll
  static void close() {
    aws.close();
  }

  /** The JVM would not start at all without the cache: that is what the variable says. */
  @ParameterizedTest
  @MethodSource("functions")
  void startsWithItsCacheAndAnswersEachEvent(FastFunction function) throws Exception {
    Path folder = of(function).folder();
    ProcessBuilder bootstrap = new ProcessBuilder(folder.resolve("bootstrap").toString());
    bootstrap.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");

    assertEquals(List.of(), Recorder.run(bootstrap, folder, function, aws.environment(), 1));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void holdsTheseFilesAndNoOthers(FastFunction function) throws IOException {
    String digest = of(function).digest();
    try (Stream<Path> files = Files.list(of(function).folder())) {
      assertEquals(
          Set.of("bootstrap", "jre", "libaws-crt-jni.so", digest + ".jar", digest + ".aot"),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  /** What the cache was recorded of is in it, by its name, and that is the digest of the jar. */
  @ParameterizedTest
  @MethodSource("functions")
  void jarAndCacheAreOne(FastFunction function) throws IOException {
    FastPackage one = of(function);
    OneJar jar = new OneJar(Files.readAllBytes(one.folder().resolve(one.digest() + ".jar")));
    assertEquals(one.digest(), jar.digest());

    String cache = Files.readString(one.cache(), ISO_8859_1);
    assertTrue(cache.contains(one.digest() + ".jar"));
  }

  /** The JVM would take the old cache for it, and run the old code out of that. */
  @Test
  void aChangedJarHasAnotherNameAndSoNoCache(@TempDir Path folder) throws Exception {
    Path more = folder.resolve("more.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(more))) {
      out.putNextEntry(new ZipEntry("changed"));
    }
    List<Path> jars = new ArrayList<>(FastFunction.all().getFirst().jars());
    OneJar before = OneJar.of(jars);
    assertEquals(before.digest(), OneJar.of(jars).digest());
    jars.add(more);

    assertNotEquals(before.digest(), OneJar.of(jars).digest());
  }

  /** All else is as it was, for whoever deploys by it. */
  @Test
  void itsTemplateHasTheFunctionsOfTheProjects() throws IOException {
    Path project = Machine.project();
    String fast = Files.readString(FastTemplate.file(project));
    Deployment deployment = Deployment.of(Template.read(FastTemplate.file(project)));

    assertEquals(
        Deployment.of(Template.read(project.resolve("template.yaml"))).functions(),
        deployment.functions());
    assertEquals(
        places(Files.readString(project.resolve("template.yaml"))).stream()
            .map(place -> "../" + place.replaceFirst(FAST + "/target/lambda", "$1/target/fast"))
            .toList(),
        places(fast));
    assertEquals(
        made.size(),
        fast.split("Runtime: provided.al2023\n      SnapStart:\n        ApplyOn: None\n", -1).length
            - 1);
  }

  private static Set<FastFunction> functions() {
    return made.keySet();
  }

  private static FastPackage of(FastFunction function) {
    return Objects.requireNonNull(made.get(function));
  }

  private static List<String> places(String template) {
    return template
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("CodeUri: "))
        .map(line -> line.substring("CodeUri: ".length()))
        .toList();
  }
}
