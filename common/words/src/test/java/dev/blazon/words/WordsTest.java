package dev.blazon.words;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Pattern KEY = Pattern.compile("^[\\w-]+ = ");

  /** An apostrophe by itself would begin a quotation, and swallow what is to be filled in. */
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  static List<String> bundles() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties"))
          .map(name -> name.substring(0, name.indexOf('_')))
          .distinct()
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageSaysTheSameThings(String bundle) throws IOException, URISyntaxException {
    Map<String, Set<String>> english = places(bundle, Language.EN);
    assertFalse(english.isEmpty());
    for (Language language : Language.values()) {
      Set<String> missing = new TreeSet<>(english.keySet());
      missing.removeAll(read(bundle, language).stringPropertyNames());
      assertEquals(Set.of(), missing, bundle + " in " + language);
      assertEquals(english, places(bundle, language), bundle + " in " + language);
    }
  }

  /** Of a key that stands twice only the last would be said, wherever the first was meant. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwice(String bundle) throws IOException, URISyntaxException {
    for (Language language : Language.values()) {
      Path file = folder().resolve(bundle + "_" + language.tag() + ".properties");
      long lines = Files.readAllLines(file).stream().filter(KEY.asPredicate()).count();
      assertEquals(read(bundle, language).size(), lines, bundle + " in " + language);
    }
  }

  /** Nor is one language filed under the name of another. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noTwoLanguagesSayTheSame(String bundle) throws IOException, URISyntaxException {
    for (Language one : Language.values()) {
      Properties words = read(bundle, one);
      for (Language another : Language.values()) {
        Properties others = read(bundle, another);
        List<String> same =
            words.stringPropertyNames().stream()
                .filter(key -> one != another && isSentence(words.getProperty(key)))
                .filter(key -> words.getProperty(key).equals(others.getProperty(key)))
                .toList();
        assertEquals(List.of(), same, bundle + " in " + one + " and " + another);
      }
    }
  }

  /** A bundle that no language names is one that nobody reads, or a language that was forgotten. */
  @Test
  void everyBundleIsOfALanguage() throws IOException, URISyntaxException {
    Set<String> languages =
        Arrays.stream(Language.values())
            .map(Language::tag)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(folder())) {
      assertEquals(
          languages,
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".properties"))
              .map(name -> name.substring(name.indexOf('_') + 1, name.indexOf('.')))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void whatIsFilledInIsShownAsItIs() {
    assertEquals(
        "The badge “It's {0} <b>”", new Words(Language.EN).say("view.image", "It's {0} <b>"));
  }

  @Test
  void aWordThatIsNotThereIsADefect() {
    Words words = new Words(Language.DE);

    assertThrows(MissingResourceException.class, () -> words.say("view.no-such-word"));
    assertThrows(MissingResourceException.class, () -> words.say("elsewhere.title"));
  }

  /** One word may be the same in two languages, also beside a number or what is filled in. */
  private static boolean isSentence(String text) {
    return WORD.matcher(PLACE.matcher(text).replaceAll("")).results().count() > 1;
  }

  /** What each text fills in; a choice may have as many branches as its language has plurals. */
  private static Map<String, Set<String>> places(String bundle, Language language)
      throws IOException, URISyntaxException {
    Map<String, Set<String>> places = new TreeMap<>();
    Properties words = read(bundle, language);
    for (String key : words.stringPropertyNames()) {
      String text = words.getProperty(key);
      assertFalse(text.isBlank(), key);
      assertFalse(LONE_QUOTE.matcher(text).find(), () -> key + " has a lone quote: " + text);
      assertFalse(text.contains("’’"), () -> key + " has a typographic apostrophe twice");
      assertDoesNotThrow(() -> new MessageFormat(text, language.locale()), () -> key + ": " + text);
      places.put(
          key,
          PLACE
              .matcher(text)
              .results()
              .map((MatchResult m) -> m.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return places;
  }

  private static Properties read(String bundle, Language language)
      throws IOException, URISyntaxException {
    Path file = folder().resolve(bundle + "_" + language.tag() + ".properties");
    assertTrue(Files.exists(file), file.toString());
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }

  private static Path folder() throws URISyntaxException {
    URI words = Objects.requireNonNull(Words.class.getResource("view_en.properties")).toURI();
    return Objects.requireNonNull(Path.of(words).getParent());
  }
}
