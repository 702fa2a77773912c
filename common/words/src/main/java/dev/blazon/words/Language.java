package dev.blazon.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages that pages, cards and mails are written in, and the choice of one by a link's
 * {@code lang} or the header {@code Accept-Language}.
 */
public enum Language {
  /** English, where nothing else is asked for. */
  EN("en", "en-GB", "en_GB", "English"),
  /** German. */
  DE("de", "de", "de_DE", "Deutsch"),
  /** Spanish. */
  ES("es", "es", "es_ES", "Español"),
  /** Māori. */
  MI("mi", "mi", "mi_NZ", "Te reo Māori"),
  /** Arabic. */
  AR("ar", "ar", "ar_AR", "العربية");

  /** Browsers send some dozens of characters; thousands take Java a quarter of a second. */
  private static final int LONGEST_HEADER = 500;

  private final String tag;
  private final Locale locale;
  private final String openGraph;
  private final String endonym;

  Language(String tag, String locale, String openGraph, String endonym) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(locale);
    this.openGraph = openGraph;
    this.endonym = endonym;
  }

  /**
   * The language of a page.
   *
   * @param asked the tag that the query names, which goes before all else; null for none
   * @param accepted the header {@code Accept-Language} (RFC 9110, section 12.5.4); null for none
   */
  public static Language of(@Nullable String asked, @Nullable String accepted) {
    return tagged(asked).or(() -> accepted(accepted)).orElse(EN);
  }

  /** The tag of the language (BCP 47), such as {@code en}: a primary subtag alone. */
  public String tag() {
    return tag;
  }

  /**
   * For what Java writes in a language: dates, lists, numbers. English is British in all of them,
   * as it is in our own words: the day before the month, which most of the world reads right.
   */
  public Locale locale() {
    return locale;
  }

  /**
   * The language as Open Graph writes it, such as {@code en_GB}: with the country that its readers
   * know.
   *
   * @see <a href="https://ogp.me/#optional">The Open Graph protocol, og:locale</a>
   */
  public String openGraph() {
    return openGraph;
  }

  /** What those who speak it call it. */
  public String endonym() {
    return endonym;
  }

  /** The value of the attribute {@code dir}: the way that the letters of its own name run. */
  public String direction() {
    return switch (Character.getDirectionality(endonym.codePointAt(0))) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          "rtl";
      default -> "ltr";
    };
  }

  /**
   * The language of a tag (BCP 47), such as {@code de-AT}; empty where the pages are not in it.
   *
   * @param tag null for none
   */
  public static Optional<Language> spoken(@Nullable String tag) {
    return tagged(tag).or(() -> accepted(tag));
  }

  private static Optional<Language> tagged(@Nullable String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(tag))
        .findFirst();
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      List<Locale> locales =
          Arrays.stream(values()).map(Language::tag).map(Locale::forLanguageTag).toList();
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), locales))
          .flatMap(locale -> tagged(locale.toLanguageTag()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A header that says nothing asks for nothing; of a lone hyphen, Java throws the latter.
      return Optional.empty();
    }
  }
}
