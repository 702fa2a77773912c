package dev.blazon.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of an enum by its text in a request's JSON, and names all values for the fault
 * where there is none.
 */
final class Choices {
  private Choices() {}

  /** The value that {@code text} stands for, to the letter, or null. */
  static <E extends Enum<E>> @Nullable E find(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.toString().equals(text))
        .findFirst()
        .orElse(null);
  }

  /** All of them, quoted, for people. */
  static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(value -> String.format(Locale.ROOT, "\"%s\"", value))
        .collect(Collectors.joining(", "));
  }
}
