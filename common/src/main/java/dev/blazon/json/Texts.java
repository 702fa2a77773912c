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

  /** As much of a text as {@code most} characters hold, no half of one among them; then "…". */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
        + "…";
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
   * Whether a text is an absolute http or https IRI, in whatever script, with a host that can be
   * looked up and without a user.
   */
  public static boolean isHttpIri(String text) {
    return text.chars().noneMatch(c -> c <= ' ' || c == 0x7f)
        && Iris.uri(text).map(URI::toString).filter(Texts::isHttpUrl).isPresent();
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
}
