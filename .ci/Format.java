import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every Java file to google-java-format, or brings it there: {@code check} or {@code fix}, then the folders.
 *
 * <p>A program of its own because the formatter parses with the compiler of the JVM that it runs on, and Maven may run
 * on an older one than the sources are written for.
 */
public class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    List<Path> sources = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        files.filter(f -> f.toString().endsWith(".java")).filter(f -> !f.toString().contains("/target/")).forEach(sources::add);
      }
    }
    // No module can begin before this has ended, so it takes all processors that there are.
    List<Path> unformatted = sources.parallelStream().filter(file -> !isFormatted(file, fix)).toList();
    unformatted.forEach(file -> System.err.println((fix ? "formatted " : "not formatted: ") + file));
    if (!fix && !unformatted.isEmpty()) {
      System.err.println("mvn -q -N -Pformat brings them there");
      System.exit(1);
    }
  }

  private static boolean isFormatted(Path file, boolean fix) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSource(ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE));
      boolean same = source.equals(formatted);
      if (!same && fix) {
        Files.writeString(file, formatted);
      }
      return same;
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
