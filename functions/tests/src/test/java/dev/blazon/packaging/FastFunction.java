package dev.blazon.packaging;

import dev.blazon.eventfiles.EventFile;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A function that has a fast packaging.
 *
 * @param id its logical id in the template
 * @param module the folder of its module
 * @param handler the name of its handler's class
 */
record FastFunction(String id, Path module, String handler) {
  private static final List<String> PACKAGED = List.of("LookupFunction");

  /** All of them. */
  static List<FastFunction> all() throws IOException {
    Deployment deployment =
        Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
    return PACKAGED.stream()
        .map(
            id -> {
              String handler = Objects.requireNonNull(deployment.functions().get(id), id).handler();
              String room = handler.substring(0, handler.lastIndexOf('.'));
              String module = room.substring(room.lastIndexOf('.') + 1);
              return new FastFunction(
                  id, Machine.project().resolve("functions").resolve(module), handler);
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
