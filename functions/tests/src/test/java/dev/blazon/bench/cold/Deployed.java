package dev.blazon.bench.cold;

import dev.blazon.functions.local.template.Template;
import dev.blazon.functions.local.template.Template.Resource;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A function as the template deploys it.
 *
 * @param id its logical id
 * @param handler the class
 * @param module its folder under {@code functions}
 */
record Deployed(String id, String handler, Path module) {
  /** The functions for which there is an event, {@code lookup} first, then by name. */
  static List<Deployed> all() throws IOException {
    Path project = Machine.project();
    return Template.read(project.resolve("template.yaml"))
        .resources("AWS::Serverless::Function")
        .filter(function -> Choice.ALL.containsKey(function.id()))
        .map(function -> of(function, project))
        .sorted(
            Comparator.comparing((Deployed d) -> !d.id.equals("LookupFunction"))
                .thenComparing(Deployed::id))
        .toList();
  }

  private static Deployed of(Resource function, Path project) {
    String handler = function.text("Handler").orElseThrow();
    String module = handler.replaceFirst("\\.[^.]+$", "").replaceFirst("^.*\\.", "");
    return new Deployed(function.id(), handler, project.resolve("functions").resolve(module));
  }

  /** Its name for people: {@code bake-ahead}. */
  String name() {
    return event().substring(0, event().indexOf('/'));
  }

  /** The event that it is given. */
  String event() {
    return choice().event();
  }

  Choice choice() {
    Choice choice = Choice.ALL.get(id);
    if (choice == null) {
      throw new IllegalStateException("no event was chosen for " + id);
    }
    return choice;
  }
}
