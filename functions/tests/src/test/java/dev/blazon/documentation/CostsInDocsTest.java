package dev.blazon.documentation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of what a stranger's request can cost has every route that asks for no key. */
class CostsInDocsTest {
  @Test
  void everyPublicRouteHasALine() throws IOException {
    Path project = Machine.project();
    String document = Files.readString(project.resolve("docs/security.md"));
    Deployment.of(Template.read(project.resolve("template.yaml"))).routes().stream()
        .filter(route -> !route.authorized() && route.key().matches("(GET|POST) .*"))
        // The Profile and the RevocationList of a later span cost what those of the first do.
        .map(route -> route.key().replaceFirst("(/profiles|(?<=/revocations))/\\{span}$", ""))
        .forEach(
            route ->
                assertTrue(
                    document.contains("\n| `" + route + "`"),
                    () -> route + " is not in docs/security.md: mvn -q -Pcosts prints its line"));
  }
}
