package dev.blazon.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text is, told by its form alone. */
public final class Texts {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
  private static final Pattern TELEPHONE = Pattern.compile("\\+[1-9][0-9]{1,14}");

  private Texts() {}

  /**
   * What is wrong with a member that has to be a text of 1 to {@code maximum} characters.
   *
   * @param text the text, or null where the member is something else
   * @return a sentence part such as "is empty", or null where nothing is wrong
   */
  static @Nullable String wrongWith(@Nullable String text, int maximum) {
    if (text == null) {
      return "is not a text";
    }
    if (text.isBlank()) {
      return "is empty";
    }
    if (text.length() > maximum) {
      return "is longer than " + maximum + " characters";
    }
    return isClean(text) ? null : "holds a control character or half a character";
  }

  /**
   * Whether a text is free of control characters (but for tab and line ends) and of unpaired
   * surrogates.
   */
  public static boolean isClean(String text) {
    return text.codePoints()
            .noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Whether a text is an absolute http or https URL in ASCII, with a host and without a user. */
  public static boolean isHttpUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean http =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean ascii = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
      return http && ascii && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Whether a text has the form of an e-mail address; quoted local parts and address literals are
   * left out.
   */
  public static boolean isEmail(String text) {
    return text.length() <= 254 && !text.contains("..") && EMAIL.matcher(text).matches();
  }

  /** Whether a text is a telephone number as E.164 writes it, with the plus sign. */
  public static boolean isTelephone(String text) {
    return TELEPHONE.matcher(text).matches();
  }

  /**
   * A text without white space around it, and without the byte order mark (U+FEFF) that some
   * editors and hosts write before it. Neither JSON nor a JWS nor a URL begins with either (RFC
   * 8259, section 8.1).
   */
  public static String bare(String text) {
    String stripped = text.strip();
    return stripped.startsWith("\uFEFF") ? stripped.substring(1).strip() : stripped;
  }
}
