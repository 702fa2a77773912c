package dev.blazon.baking;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether CSS within an uploaded SVG could load something, for which the upload is refused.
 * CSS is not parsed: the functions and at-rules in it are held against a short list, and a
 * backslash, which could spell any name, refuses it. So this errs on refusing (a comment or string
 * that looks like a fetch is one).
 */
final class SvgCss {
  // A name is looked for from its beginning alone: from every letter of a long word, it would take
  // time with the square of the word.
  private static final Pattern FUNCTION =
      Pattern.compile("(?<![-\\w\\x{80}-\\x{10FFFF}])([-\\w\\x{80}-\\x{10FFFF}]*+)\\(");
  private static final Pattern AT_RULE = Pattern.compile("@([-\\w]*)");
  private static final Pattern LOCAL_URL = Pattern.compile("\\s*+([\"']?)#[\\w.:-]++\\1\\s*+\\)");

  private static final Set<String> FUNCTIONS =
      Set.of(
          ("rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp matrix"
                  + " matrix3d translate translatex translatey translatez translate3d scale scalex"
                  + " scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy"
                  + " perspective cubic-bezier steps linear blur brightness contrast drop-shadow"
                  + " grayscale hue-rotate invert opacity saturate sepia circle ellipse polygon path"
                  + " inset rect not is where has lang dir nth-child nth-of-type nth-last-child"
                  + " nth-last-of-type")
              .split(" "));

  private static final Set<String> AT_RULES =
      Set.of("media", "supports", "keyframes", "-webkit-keyframes");

  private SvgCss() {}

  /** Why this style sheet, declaration list or value may not be served; empty if it may. */
  static Optional<String> fault(String css) {
    if (css.indexOf('\\') >= 0) {
      return Optional.of("style may have no backslash escapes");
    }
    Matcher rule = AT_RULE.matcher(css);
    while (rule.find()) {
      if (!AT_RULES.contains(rule.group(1).toLowerCase(Locale.ROOT))) {
        return Optional.of("style may not use @" + rule.group(1));
      }
    }
    Matcher function = FUNCTION.matcher(css);
    while (function.find()) {
      String name = function.group(1).toLowerCase(Locale.ROOT);
      if (name.equals("url")) {
        if (!LOCAL_URL.matcher(css).region(function.end(), css.length()).lookingAt()) {
          return Optional.of("style may refer only to url(#…) in the same file");
        }
      } else if (!name.isEmpty() && !FUNCTIONS.contains(name)) {
        return Optional.of("style may not use the function " + name + "()");
      }
    }
    return Optional.empty();
  }
}
