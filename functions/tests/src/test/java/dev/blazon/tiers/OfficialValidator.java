package dev.blazon.tiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs 1EdTech's own validator, {@code openbadges} 1.1.2, beside the tests with no way to the
 * internet: the standard's contexts come from the copies that the project ships.
 *
 * @param environment the environment that holds the validator
 */
public record OfficialValidator(PythonEnvironment environment) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTEXTS =
      "common/documents/src/main/resources/dev/blazon/verification/contexts";

  /**
   * What the validator says.
   *
   * @param valid its verdict
   * @param errors its messages at level ERROR; empty when valid
   * @param warnings its messages at level WARNING
   */
  public record Verdict(boolean valid, List<String> errors, List<String> warnings) {}

  /**
   * The validator, installed when it is not there yet.
   *
   * @throws UnavailableException when there is no Python for it or its packages cannot be had
   */
  public static OfficialValidator find() throws UnavailableException {
    return new OfficialValidator(PythonEnvironments.of(PythonLock.OFFICIAL_VALIDATOR));
  }

  /**
   * Checks the badge at an address.
   *
   * @param origins from a public origin ({@code https://badges.example.org}) to the local one that
   *     serves it ({@code http://127.0.0.1:8080}), neither with a slash at its end; loopback
   *     addresses need none
   * @param recipient whom the badge is checked against, such as {@code
   *     {"email":"learner@example.org"}}; null for nobody
   */
  public Verdict verdict(URI url, Map<String, String> origins, @Nullable String recipient) {
    return ask(url.toString(), origins, recipient, null);
  }

  /** Checks the badge at an address at another time than now. */
  public Verdict verdictAt(Instant time, URI url, Map<String, String> origins) {
    return ask(url.toString(), origins, null, time);
  }

  /**
   * Checks a file: a baked image by its ending, {@code .png} or {@code .svg}, else JSON or a JWS as
   * text.
   */
  public Verdict verdict(Path file, Map<String, String> origins, @Nullable String recipient) {
    return ask(file.toAbsolutePath().toString(), origins, recipient, null);
  }

  /** Checks a badge given as text: the JSON of an Assertion, or a JWS. */
  public Verdict verdict(String badge, Map<String, String> origins, @Nullable String recipient) {
    try {
      Path file = Files.createTempFile("badge", ".txt");
      try {
        return verdict(Files.writeString(file, badge), origins, recipient);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs another script of the project where the validator's packages are.
   *
   * @param arguments what it is given, before {@code --contexts} and the folder of the contexts
   * @return what it printed
   */
  public String run(Path script, Duration limit, String... arguments) {
    Path contexts = Machine.project().resolve(CONTEXTS);
    Program.Ending ending =
        environment
            .python(script.toString())
            .and(arguments)
            .and("--contexts", contexts.toString())
            .run(limit);
    if (!ending.succeeded()) {
      throw new IllegalStateException(script + " broke:\n" + ending.errors());
    }
    return ending.output();
  }

  private Verdict ask(
      String input,
      Map<String, String> origins,
      @Nullable String recipient,
      @Nullable Instant time) {
    Program program = script("validate.py", input);
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      program = program.and("--map", origin.getKey() + "=" + origin.getValue());
    }
    if (recipient != null) {
      program = program.and("--recipient", recipient);
    }
    if (time != null) {
      program = program.and("--now", time.toString().replace("Z", "+00:00"));
    }
    Program.Ending ending = program.run(Duration.ofMinutes(1));
    if (!ending.succeeded()) {
      throw new IllegalStateException("the official validator broke:\n" + ending.errors());
    }
    try {
      return JSON.readValue(ending.output(), Verdict.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a verdict: " + ending.output(), e);
    }
  }

  /** A script of this folder that asks the validator, offline, with the contexts that we ship. */
  Program script(String name, String input) {
    Path contexts = Machine.project().resolve(CONTEXTS);
    return environment.python(path(name), input, "--contexts", contexts.toString());
  }

  private static String path(String script) {
    try {
      return Path.of(Objects.requireNonNull(OfficialValidator.class.getResource(script)).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
