package dev.blazon.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text has a form such as that of a URL or an e-mail address; cuts texts, and takes
 * out what is not to be shown.
 */
public final class Texts {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  /** Space, line ends, and what is not written: control characters. */
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Letters and signs, by their category, that are drawn as nothing. */
  private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

  private static final Pattern A_TO_Z = Pattern.compile("[A-Z]+");
  private static final Pattern SMALL_A_TO_Z = Pattern.compile("[a-z]+");
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
    if (!isClean(text)) {
      return "holds a control character or half a character";
    }
    return showsSomething(text) ? null : "is of characters that nobody can see";
  }

  /**
   * What is wrong with a text that is to be a name, beside what {@link #wrongWith} finds: names
   * stand within sentences, which nothing in a name may turn around or break.
   *
   * @return as of {@link #wrongWith}
   */
  static @Nullable String wrongWithName(String name) {
    return TURNING.matcher(name).find()
        ? "holds a character that turns text around (U+202A to U+202E, U+2066 to U+2069)"
        : null;
  }

  /**
   * A stranger's words without the characters that turn the text around them (Unicode Standard
   * Annex 9, explicit directional embeddings, overrides and isolates). Marks of a direction stay: a
   * letter of no width changes nothing but its neighbours.
   */
  public static String unturned(String text) {
    return TURNING.matcher(text).replaceAll("");
  }

  /**
   * A stranger's words in one line: {@link #unturned}, with single spaces for all that parts them,
   * control characters among it.
   */
  public static String oneLine(String text) {
    return GAP.matcher(unturned(text)).replaceAll(" ").strip();
  }

  /**
   * Whether a reader would see anything of a text: a letter, a digit, a sign. Space, also of other
   * kinds than the usual one (U+00A0), what has no width (U+200B), and the fillers and blanks of
   * some scripts (U+3164, U+2800) are not seen, nor is a mark without a letter.
   */
  public static boolean showsSomething(String text) {
    return text.codePoints().anyMatch(Texts::isSeen);
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> BLANKS.indexOf(character) < 0;
    };
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

  /** Whether a text is an https URL of the kind that {@link #isHttpUrl} accepts. */
  public static boolean isHttpsUrl(String text) {
    return isHttpUrl(text) && lowerCase(text).startsWith("https:");
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
   * A text with its letters A to Z in lower case. All others stay, for some of them fold into
   * letters of ASCII (U+0130, U+017F, U+212A), and are others' names in a host or an address.
   */
  public static String lowerCase(String text) {
    return A_TO_Z.matcher(text).replaceAll(letters -> letters.group().toLowerCase(Locale.ROOT));
  }

  /** A text with its letters a to z as capitals, and no others, as {@link #lowerCase} has it. */
  public static String upperCase(String text) {
    return SMALL_A_TO_Z
        .matcher(text)
        .replaceAll(letters -> letters.group().toUpperCase(Locale.ROOT));
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
