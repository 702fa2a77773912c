package dev.blazon.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Calls AWS's own SAM translator through {@code transform.py}. Needs neither an account nor a
 * network.
 *
 * @param python the interpreter of an environment that holds {@code aws-sam-translator}
 */
record ScriptedSamTransform(Path python) implements SamTransform {

  @Override
  public String transform(Path template) {
    try {
      Process process =
          new ProcessBuilder(python.toString(), script().toString(), template.toString())
              .redirectError(Redirect.INHERIT)
              .start();
      String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(template + " was not transformed: exit " + exit);
      }
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while transforming " + template, e);
    }
  }

  private static Path script() {
    return resource("transform.py");
  }

  /** A file beside this class among the test resources. */
  static Path resource(String name) {
    URL url = Objects.requireNonNull(ScriptedSamTransform.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
