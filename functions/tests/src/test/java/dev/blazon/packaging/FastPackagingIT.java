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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in their fast packaging are made, started, and answer as they do in the other. */
class FastPackagingIT {
  @TempDir private static Path data;
  private static PlayedAws aws;
  private static FastFunction lookup;
  private static FastPackage made;

  @BeforeAll
  static void make() throws Exception {
    aws = PlayedAws.open(data);
    lookup = FastFunction.all().getFirst();
    made = FastBuild.run(aws.environment()).getFirst();
  }

  @AfterAll
  static void close() {
    aws.close();
  }

  /** The JVM would not start at all without the cache: that is what the variable says. */
  @Test
  void startsWithItsCacheAndAnswersEachEvent() throws Exception {
    ProcessBuilder bootstrap = new ProcessBuilder(made.folder().resolve("bootstrap").toString());
    bootstrap.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");

    assertEquals(List.of(), Recorder.run(bootstrap, made.folder(), lookup, aws.environment(), 1));
  }

  @Test
  void holdsTheseFilesAndNoOthers() throws IOException {
    try (Stream<Path> files = Files.list(made.folder())) {
      assertEquals(
          Set.of(
              "bootstrap",
              "jre",
              "libaws-crt-jni.so",
              made.digest() + ".jar",
              made.digest() + ".aot"),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  /** What the cache was recorded of is in it, by its name, and that is the digest of the jar. */
  @Test
  void jarAndCacheAreOne() throws IOException {
    OneJar jar = new OneJar(Files.readAllBytes(made.folder().resolve(made.digest() + ".jar")));
    assertEquals(made.digest(), jar.digest());

    String cache = Files.readString(made.cache(), ISO_8859_1);
    assertTrue(cache.contains(made.digest() + ".jar"));
  }

  /** The JVM would take the old cache for it, and run the old code out of that. */
  @Test
  void aChangedJarHasAnotherNameAndSoNoCache(@TempDir Path folder) throws Exception {
    Path more = folder.resolve("more.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(more))) {
      out.putNextEntry(new ZipEntry("changed"));
    }
    List<Path> jars = new ArrayList<>(lookup.jars());
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
            .map(place -> "../" + place.replace("lookup/target/lambda", "lookup/target/fast"))
            .toList(),
        places(fast));
    assertTrue(
        fast.contains("Runtime: provided.al2023\n      SnapStart:\n        ApplyOn: None\n"));
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
