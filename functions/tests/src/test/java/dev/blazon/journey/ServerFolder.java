package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches the folder of a local server in tests: for images, events, and traces of a recipient
 * that should be gone.
 *
 * @param data where it is
 */
record ServerFolder(Path data) {
  private static final String TABLE = "dynamodb.sqlite";
  private static final Pattern PARTITION = Pattern.compile("PK=AttributeValue\\(S=([^)]+)\\)");

  /** Where the baked image of an Assertion is, if there is one. */
  Path image(String assertion) {
    return data.resolve("images/assertions/" + assertion + "/image.png");
  }

  /** The files of all Assertions' baked images. */
  List<Path> images() {
    Path folder = data.resolve("images/assertions");
    return Files.exists(folder) ? files(folder) : List.of();
  }

  /** What was announced so far. */
  String events() {
    Path file = data.resolve("events.jsonl");
    return Files.exists(file) ? text(file) : "";
  }

  /** That no file has these words, in upper or lower case; the table's own is one of them. */
  void assertNoTraceInFiles(List<String> traces) {
    assertNoTrace(traces, files().map(ServerFolder::text).toList());
  }

  /**
   * That nothing that is kept has these words, in upper or lower case. Of the table it is what a
   * scan finds: what its stream has is kept for a day. The server has to have ended.
   */
  void assertNoTrace(List<String> traces) throws IOException {
    List<String> items = items();
    assertTrue(items.size() > 5, "the table has something");
    assertNoTrace(traces, items);
    assertNoTrace(
        traces,
        files()
            .filter(file -> !file.getFileName().toString().startsWith(TABLE))
            .map(ServerFolder::text)
            .toList());
  }

  /**
   * Where these words are, in upper or lower case: the partition keys of items, and files but for
   * the table's own. The server has to have ended.
   */
  Set<String> placesOf(String trace) throws IOException {
    String words = trace.toLowerCase(Locale.ROOT);
    Set<String> places = new TreeSet<>();
    for (String item : items()) {
      if (item.toLowerCase(Locale.ROOT).contains(words)) {
        places.add(PARTITION.matcher(item).results().findFirst().orElseThrow().group(1));
      }
    }
    files()
        .filter(file -> !file.getFileName().toString().startsWith(TABLE))
        .filter(file -> text(file).toLowerCase(Locale.ROOT).contains(words))
        .forEach(file -> places.add(data.relativize(file).toString()));
    return places;
  }

  private static void assertNoTrace(List<String> traces, List<String> texts) {
    for (String text : texts) {
      for (String trace : traces) {
        assertFalse(
            text.toLowerCase(Locale.ROOT).contains(trace.toLowerCase(Locale.ROOT)),
            () -> trace + " is in " + text);
      }
    }
  }

  /** The local mailbox stands for where mails were sent to, which is out of reach. */
  private Stream<Path> files() {
    return files(data).stream().filter(file -> !file.startsWith(data.resolve("mailbox")));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> items() throws IOException {
    List<String> items = new ArrayList<>();
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve(TABLE))) {
      database
          .client()
          .scanPaginator(request -> request.tableName(LocalDynamoDb.TABLE))
          .items()
          .forEach(item -> items.add(decoded(item.toString())));
    }
    return items;
  }

  /** With what a JWS says beside it: what is encrypted can have such letters in its middle. */
  private static String decoded(String item) {
    StringBuilder text = new StringBuilder(item);
    Pattern.compile("(?<![A-Za-z0-9+/=_-])eyJ[A-Za-z0-9_-]+")
        .matcher(item)
        .results()
        .forEach(
            part ->
                text.append(
                    new String(
                        Base64.getUrlDecoder().decode(part.group()), StandardCharsets.UTF_8)));
    return text.toString();
  }
}
