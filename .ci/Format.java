import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
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
    List<Path> unformatted = new ArrayList<>();
    Formatter formatter = new Formatter();
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).filter(f -> !f.toString().contains("/target/")).toList()) {
          String source = Files.readString(file);
          String formatted = formatter.formatSource(ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE));
          if (source.equals(formatted)) {
            continue;
          }
          unformatted.add(file);
          if (fix) {
            Files.writeString(file, formatted);
          }
        }
      }
    }
    unformatted.forEach(file -> System.err.println((fix ? "formatted " : "not formatted: ") + file));
    if (!fix && !unformatted.isEmpty()) {
      System.err.println("mvn -q -N -Pformat brings them there");
      System.exit(1);
    }
  }
}
