package dev.blazon.forms;

import dev.blazon.json.Form;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Extension;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the member {@code extensions} of a request's JSON, and refuses one without the type {@code
 * Extension} or with a bad name.
 */
public final class Extensions {
  private static final int MOST = 20;
  private static final int TYPES = 10;
  private static final int TEXT = 2_048;
  private static final Pattern NAME =
      Pattern.compile("extensions:[A-Za-z][A-Za-z0-9_-]{0,99}|https?://[\\x21-\\x7e]{1,2000}");

  private Extensions() {}

  /** The members {@code language} and {@code extensions}. */
  public static AdditionalProperties additional(Form form) {
    return new AdditionalProperties(Languages.read(form, "language"), List.of(), read(form));
  }

  /** The member {@code extensions}, by the names of the properties; empty where it is missing. */
  public static Map<String, Extension> read(Form form) {
    return form.named("extensions", MOST, NAME, Extensions::extension);
  }

  private static Extension extension(Form form) {
    List<String> type = form.texts("type", TYPES, TEXT);
    if (!type.contains(Extension.TYPE)) {
      form.fault("type", "is not a list of types with \"" + Extension.TYPE + "\" among them");
    }
    return new Extension(form.requiredText("@context", TEXT), type, form.others());
  }
}
