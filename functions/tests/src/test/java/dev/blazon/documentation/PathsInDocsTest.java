package dev.blazon.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every file that the documentation names is there: what is moved is moved there too. */
class PathsInDocsTest {
  private static final Path PROJECT = Machine.project();

  /** A link of Markdown to a file of the project. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)\\s]+)\\)");

  /** A path as code, such as {@code common/…/store/Commits.java}; "…" is any number of folders. */
  private static final Pattern PATH =
      Pattern.compile("`((?:common|functions|docs|events|\\.ci)/[^`\\s*<]+)`");

  private static Set<String> files = Set.of();

  @BeforeAll
  static void list() throws IOException {
    try (Stream<Path> all = Files.walk(PROJECT)) {
      files =
          all.map(file -> PROJECT.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !file.contains("target/") && !file.startsWith(".git/"))
              .collect(Collectors.toSet());
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path document : documents()) {
      for (String link : found(LINK, document)) {
        Path target = document.resolveSibling(link.replaceFirst("#.*", "")).normalize();
        if (!Files.exists(target)) {
          missing.add(document + ": " + link);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyPathIsThatOfAFile() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path document : documents()) {
      if (tellsOfWhatWas(document)) {
        continue;
      }
      for (String path : found(PATH, document)) {
        if (!isThere(path)) {
          missing.add(document + ": " + path);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static boolean tellsOfWhatWas(Path document) {
    return document.startsWith(PROJECT.resolve("docs/decisions"))
        || document.equals(PROJECT.resolve("CHANGELOG.md"));
  }

  /** What a build makes is there when it was built. */
  private static boolean isThere(String path) {
    if (path.contains("/target/")) {
      return true;
    }
    String whole = path.replaceFirst("/$", "").replaceFirst("[#:].*", "");
    if (!whole.contains("…")) {
      return files.contains(whole);
    }
    Pattern pattern =
        Pattern.compile(
            Stream.of(whole.split("/…/", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("/(?:.*/)?")));
    return files.stream().anyMatch(file -> pattern.matcher(file).matches());
  }

  private static List<String> found(Pattern pattern, Path document) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(document));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> documents() {
    List<Path> documents =
        files.stream().filter(file -> file.endsWith(".md")).sorted().map(PROJECT::resolve).toList();
    assertFalse(documents.isEmpty());
    return documents;
  }
}
