package dev.blazon.forms;

import dev.blazon.json.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the member of a request's JSON that is a language tag (BCP 47). */
public final class Languages {
  private static final int LONGEST = 35;
  private static final Pattern TAG =
      Pattern.compile(
          "[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*");

  private Languages() {}

  /**
   * A language of BCP 47 (RFC 5646, section 2.1) with its script, region and variants, such as
   * {@code de} or {@code sr-Latn-RS}; or null. Extensions and private use are left out: what they
   * say, no displayer of badges knows.
   */
  public static @Nullable String read(Form form, String name) {
    String tag = form.text(name, LONGEST);
    if (tag != null && !TAG.matcher(tag).matches()) {
      form.fault(name, "is not a language tag as BCP 47 writes it, such as de or pt-BR");
      return null;
    }
    return tag;
  }
}
