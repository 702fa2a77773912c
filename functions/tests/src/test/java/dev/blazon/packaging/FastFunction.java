package dev.blazon.packaging;

import dev.blazon.eventfiles.EventFile;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A function that has a fast packaging.
 *
 * @param id its logical id in the template
 * @param module the folder of its module
 * @param handler the name of its handler's class
 * @param runtime the modules of Java that it needs, with commas between them
 */
record FastFunction(String id, Path module, String handler, String runtime) {
  /** Of functions that answer by what they read, and know no image from within. */
  private static final String LEAST = "java.base";

  /** Shapes are java.awt's, and who reads images tells java.util.logging of it. */
  private static final String IMAGES = "java.desktop,java.logging";

  /** Those that people wait for, and that only read, with the modules of Java that they need. */
  private static final Map<String, String> PACKAGED =
      new TreeMap<>(
          Map.of(
              "LookupFunction", LEAST,
              "AuthorizeFunction", LEAST,
              "PageFunction", IMAGES,
              "CardFunction", IMAGES));

  /** All of them. */
  static List<FastFunction> all() throws IOException {
    Deployment deployment =
        Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
    return PACKAGED.entrySet().stream()
        .map(
            entry -> {
              String id = entry.getKey();
              String handler = Objects.requireNonNull(deployment.functions().get(id), id).handler();
              String room = handler.substring(0, handler.lastIndexOf('.'));
              String module = room.substring(room.lastIndexOf('.') + 1);
              return new FastFunction(
                  id,
                  Machine.project().resolve("functions").resolve(module),
                  handler,
                  entry.getValue());
            })
        .toList();
  }

  /** Where the packaging goes. */
  Path folder() {
    return module.resolve("target/fast");
  }

  /** The jars of the managed packaging. */
  List<Path> jars() throws IOException {
    try (Stream<Path> jars = Files.list(module.resolve("target/lambda/lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** The sample events that are its own. */
  List<EventFile> events() {
    return EventFile.all().stream().filter(event -> event.function().equals(id)).toList();
  }
}
