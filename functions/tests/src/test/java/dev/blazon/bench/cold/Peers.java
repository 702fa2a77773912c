package dev.blazon.bench.cold;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.eventfiles.EventFile;
import dev.blazon.json.Json;
import dev.blazon.tiers.LambdaNode;
import dev.blazon.tiers.LambdaPython;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lookup of an Assertion in other languages: the same item of the same table by AWS's SDK, and
 * its document as the answer. They do less than ours: they know one route, and no Assertion that is
 * gone.
 */
final class Peers {
  /** The variable that has one read something before it asks for its first event. */
  private static final String PRIMED = "BLAZON_BENCH_PRIMED";

  private final Map<String, String> environment;
  private final List<String> missing = new ArrayList<>();

  /**
   * @param environment what they find the table by
   */
  Peers(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Those that this machine has, each as it is, and reading before its first event. */
  List<Subject> subjects(Path folder) {
    List<Subject> subjects = new ArrayList<>();
    try {
      LambdaNode node = LambdaNode.find();
      Path root = Objects.requireNonNull(node.bundle().getParent());
      List<String> command = List.of(node.node().toString(), node.bundle().toString());
      subjects.addAll(both("Node.js, bundled, AWS SDK v3", command, root, root));
    } catch (UnavailableException e) {
      missing.add("lookup in Node.js: " + e.reason());
    }
    try {
      LambdaPython python = LambdaPython.find();
      Path root = copied(folder.resolve("python"));
      List<String> command =
          List.of(python.python().toString(), "-m", "awslambdaric", "lookup.handler");
      // Lambda's Python has boto3.
      subjects.addAll(both("Python, boto3, awslambdaric", command, root, root));
    } catch (UnavailableException e) {
      missing.add("lookup in Python: " + e.reason());
    }
    return subjects;
  }

  /** Those that it has not, and why. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private List<Subject> both(String name, List<String> command, Path root, Path zip) {
    Map<String, String> primed = new HashMap<>(environment);
    primed.put(PRIMED, "yes");
    return List.of(
        subject("lookup in " + name, command, root, environment, zip),
        subject("lookup in " + name + ", primed", command, root, primed, zip));
  }

  private static Subject subject(
      String name, List<String> command, Path root, Map<String, String> environment, Path zip) {
    EventFile event = EventFile.named("lookup/assertion");
    return new Subject(name, command, root, environment, event.bytes(), Peers::faults, zip, true);
  }

  private static List<String> faults(byte[] answer) {
    JsonNode read = Json.read(answer);
    boolean well =
        read.path("statusCode").asInt() == 200
            && read.path("body").asText().contains("exampleassertionaaaaaaaaaa");
    return well ? List.of() : List.of(read.toString());
  }

  private static Path copied(Path root) {
    try (InputStream script = Peers.class.getResourceAsStream("lookup.py")) {
      Files.createDirectories(root);
      Files.copy(
          Objects.requireNonNull(script, "lookup.py"),
          root.resolve("lookup.py"),
          StandardCopyOption.REPLACE_EXISTING);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
