package dev.blazon.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the pages are in. */
public enum Language {
  /** English, where nothing else is asked for. */
  EN("en", "English"),
  /** German. */
  DE("de", "Deutsch"),
  /** Spanish. */
  ES("es", "Español"),
  /** Māori. */
  MI("mi", "Te reo Māori"),
  /** Arabic. */
  AR("ar", "العربية");

  /** Browsers send some dozens of characters; thousands take Java a quarter of a second. */
  private static final int LONGEST_HEADER = 500;

  private final Locale locale;
  private final String endonym;

  Language(String tag, String endonym) {
    this.locale = Locale.forLanguageTag(tag);
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

  /** BCP 47. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** For what Java writes in a language. */
  Locale locale() {
    return locale;
  }

  /** For dates: the day before the month, also in English, which most of the world reads right. */
  Locale dates() {
    return this == EN ? Locale.UK : locale;
  }

  /** What those who speak it call it. */
  public String endonym() {
    return endonym;
  }

  /** The value of the attribute {@code dir}. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
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
      List<Locale> locales = Arrays.stream(values()).map(Language::locale).toList();
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), locales))
          .flatMap(locale -> tagged(locale.toLanguageTag()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A header that says nothing asks for nothing; of a lone hyphen, Java throws the latter.
      return Optional.empty();
    }
  }
}
