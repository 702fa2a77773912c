package dev.blazon.functions.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code blazon.jar} as anybody runs it. */
@Timeout(120)
class BlazonJarIT {
  private static final Path JAR = Path.of("target", "blazon.jar");

  @TempDir private Path folder;

  /** Not expired by anybody's clock. */
  private final LocalHost host = new LocalHost(true);

  private record Ran(int code, String out, String err) {}

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aHostedBadgeIsValid() {
    Ran ran = run(host.json(), "verify", "-", "--json", "--allow-origin", host.origin());

    assertEquals("", ran.err());
    assertEquals(0, ran.code());
    assertEquals("VALID", Json.read(ran.out()).path("verdict").asText());
  }

  @Test
  void aSignedBadgeIsValid() {
    byte[] jws = host.jws().getBytes(StandardCharsets.UTF_8);
    Ran ran = run(jws, "verify", "-", "--allow-origin", host.origin());

    assertTrue(ran.out().startsWith("VALID"), ran.out() + ran.err());
    assertEquals(0, ran.code());
  }

  @Test
  void aRevokedBadgeEndsWithOne() {
    host.revoke("Awarded in error");

    Ran ran = run(host.json(), "verify", "-", "--allow-origin", host.origin());

    assertTrue(ran.out().startsWith("REVOKED"), ran.out() + ran.err());
    assertEquals(1, ran.code());
  }

  @Test
  void whatCannotBeVerifiedOrDoneEndsWithTwo() {
    assertEquals(2, run(host.json(), "verify", "-").code());
    assertEquals(2, run(new byte[0], "verify", "nowhere.json").code());
    assertEquals(2, run(new byte[0]).code());
  }

  @Test
  void imagesAreBakedAndUnbaked() throws IOException {
    Path image = folder.resolve("badge.svg");
    Files.writeString(image, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Path baked = folder.resolve("baked.svg");

    Ran ran = run(host.json(), "bake", image.toString(), "-", "-o", baked.toString());

    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        new String(host.json(), StandardCharsets.UTF_8),
        run(new byte[0], "unbake", baked.toString()).out().strip());
  }

  @Test
  void itSaysItsVersion() {
    assertTrue(run(new byte[0], "--version").out().matches("blazon \\d+\\.\\d+.*\\s+"));
  }

  @Test
  void nothingOfAwsIsInIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertEquals(
          List.of(),
          jar.stream()
              .map(Object::toString)
              .filter(name -> name.matches("(software/amazon|com/amazonaws)/.*"))
              .toList());
    }
  }

  private Ran run(byte[] in, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    try {
      Path input = Files.write(folder.resolve("in"), in);
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      Process process =
          new ProcessBuilder(command)
              .redirectInput(input.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), command.toString());
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
