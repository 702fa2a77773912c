package dev.blazon.words;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Looks up the texts of pages, cards and mails in one language. The words stand in bundles, one for
 * each part of a page, in {@code src/main/resources/dev/blazon/words}; the languages of {@link
 * Language} stand beside each other there.
 *
 * @param language the language
 */
public record Words(Language language) {
  /** The bundles themselves say what is missing; another language never stands in for it. */
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * The text under a key, in this language, with values in its places.
   *
   * @param key the bundle and the key in it, such as {@code view.issued-by}
   * @param values what stands for {@code {0}}, {@code {1}} …; shown as they are
   * @throws java.util.MissingResourceException where there is no such text
   */
  public String say(String key, Object... values) {
    int dot = key.indexOf('.');
    String text =
        ResourceBundle.getBundle(
                "dev.blazon.words." + key.substring(0, dot), language.locale(), EXACT)
            .getString(key.substring(dot + 1));
    // Most texts are only themselves; a page has hundreds.
    return values.length == 0 && text.indexOf('\'') < 0
        ? text
        : new MessageFormat(text, language.locale()).format(values);
  }
}
