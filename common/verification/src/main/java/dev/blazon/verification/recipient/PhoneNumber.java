package dev.blazon.verification.recipient;

import dev.blazon.json.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings telephone numbers, as people write them, to one form in which they can be compared. */
final class PhoneNumber {
  /**
   * What is written between digits (RFC 3966, section 5.1.1), and all kinds of blanks and dashes.
   */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}()./\\[\\]]");

  /** "+44 (0)20 …": the zero is dialled within the country alone. */
  private static final Pattern DIALLED_AT_HOME = Pattern.compile("\\(0\\)");

  /** So many last digits in common are no chance. */
  private static final int TELLING = 7;

  private PhoneNumber() {}

  /**
   * The number in E.164 where it has a country code, after {@code +} or {@code 00}; otherwise its
   * digits, and whatever else is in the text. Then its parameters, such as {@code ;ext=11}, in
   * lower case and by their names: numbers that differ in one are not the same (RFC 3966, section
   * 4).
   */
  static String of(String written) {
    String text = Texts.lowerCase(written.strip());
    if (text.startsWith("tel:")) {
      text = text.substring("tel:".length());
    }
    List<String> parts = List.of(text.split(";", -1));
    String number = digits(DIALLED_AT_HOME.matcher(parts.getFirst()).replaceAll(""));
    return (number.startsWith("00") ? "+" + number.substring(2) : number)
        + parts.stream()
            .skip(1)
            .filter(parameter -> !parameter.isBlank())
            .map(parameter -> ";" + parameter(parameter.strip()))
            .sorted()
            .collect(Collectors.joining());
  }

  /** The points and hyphens of a host's name mean something, and those of a number nothing. */
  private static String parameter(String parameter) {
    boolean isNumber = parameter.startsWith("ext=") || parameter.startsWith("phone-context=+");
    int value = parameter.indexOf('=') + 1;
    return isNumber
        ? parameter.substring(0, value) + digits(parameter.substring(value))
        : parameter;
  }

  private static String digits(String text) {
    return SEPARATORS.matcher(text).replaceAll("");
  }

  /** Whether two numbers may be the same, once with and once without a country code. */
  static boolean mayBeSame(String one, String other) {
    String first = atHome(of(one));
    String second = atHome(of(other));
    int shorter = Math.min(first.length(), second.length());
    return shorter >= TELLING && (first.endsWith(second) || second.endsWith(first));
  }

  /** Without what is dialled before it: the plus sign, and the zero of long-distance calls. */
  private static String atHome(String number) {
    int start = 0;
    while (start < number.length()
        && (number.charAt(start) == '+' || number.charAt(start) == '0')) {
      start++;
    }
    return number.substring(start);
  }
}
