package dev.blazon.packaging;

import dev.blazon.tiers.Folders;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the fast packaging of every function that has one, and the template that deploys it. */
public final class FastBuild {
  private FastBuild() {}

  /**
   * Makes them.
   *
   * @param aws the environment of a function that finds what the sample events speak of
   * @return the packages, in the order of {@link FastFunction#all}
   */
  public static List<FastPackage> run(Map<String, String> aws)
      throws IOException, InterruptedException {
    return packages(FastFunction.all(), aws);
  }

  /**
   * Makes that of one function alone; the template has all of them.
   *
   * @param id the function's logical id
   * @param aws as for all
   */
  public static FastPackage run(String id, Map<String, String> aws)
      throws IOException, InterruptedException {
    return packages(
            FastFunction.all().stream().filter(function -> function.id().equals(id)).toList(), aws)
        .getFirst();
  }

  private static List<FastPackage> packages(List<FastFunction> functions, Map<String, String> aws)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("blazon-fast");
    List<FastPackage> packages = new ArrayList<>();
    try {
      for (FastFunction function : functions) {
        Path runtime = work.resolve(function.runtime());
        if (Files.notExists(runtime)) {
          JavaRuntime.link(runtime, function.runtime());
        }
        FastPackage made = FastPackage.layOut(function, runtime);
        Recorder.record(made, function, aws);
        packages.add(made);
      }
    } finally {
      Folders.delete(work);
    }
    Path template = FastTemplate.file(Machine.project());
    Files.createDirectories(template.getParent());
    Files.writeString(
        template,
        FastTemplate.of(
                Files.readString(Machine.project().resolve("template.yaml")),
                FastFunction.all(),
                Machine.architecture(),
                "../")
            .text());
    return List.copyOf(packages);
  }
}
