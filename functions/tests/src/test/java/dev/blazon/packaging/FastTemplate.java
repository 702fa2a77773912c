package dev.blazon.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project's template with functions in their fast packaging. It is written by the build, for
 * the one processor that the packages are of: SAM takes no condition for where code lies.
 *
 * @param text the template
 */
public record FastTemplate(String text) {
  private static final Pattern PROCESSORS =
      Pattern.compile("AllowedValues: \\[arm64, x86_64]\n    Default: arm64\n");

  /**
   * Rewrites the project's.
   *
   * @param project the project's template
   * @param functions what is packaged
   * @param architecture the processor of the packages, as SAM names it
   * @param up the way from the folder of the new template to that of the project, such as {@code
   *     ../}
   * @throws IOException where the template is not as it is expected
   */
  static FastTemplate of(
      String project, List<FastFunction> functions, String architecture, String up)
      throws IOException {
    String text =
        once(
            project,
            PROCESSORS,
            "AllowedValues: [" + architecture + "]\n    Default: " + architecture + "\n");
    for (FastFunction function : functions) {
      String code = "functions/" + function.module().getFileName() + "/target/";
      text =
          once(
              text,
              Pattern.compile(
                  "(\n  %s:\n(?:    .*\n|\n)*?)      CodeUri: %slambda\n"
                      .formatted(function.id(), code)),
              "$1      CodeUri: "
                  + code
                  + "fast\n"
                  + "      Runtime: provided.al2023\n"
                  + "      SnapStart:\n"
                  + "        ApplyOn: None\n");
    }
    return new FastTemplate(
        text.replaceAll("CodeUri: functions/", "CodeUri: " + up + "functions/"));
  }

  private static String once(String text, Pattern pattern, String replacement) throws IOException {
    Matcher found = pattern.matcher(text);
    if (found.results().count() != 1) {
      throw new IOException("the template does not have once: " + pattern);
    }
    return found.replaceFirst(replacement);
  }

  /** Where it goes: beside the other things that the build of the project makes. */
  public static Path file(Path project) {
    return project.resolve("target").resolve("template-fast.yaml");
  }
}
