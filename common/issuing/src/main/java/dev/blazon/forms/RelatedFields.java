package dev.blazon.forms;

import dev.blazon.json.Form;
import dev.blazon.openbadges.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members {@code related} and {@code version} of a request's JSON, by which editions of a
 * document refer to each other.
 */
public final class RelatedFields {
  private static final int MOST = 100;
  private static final int VERSION = 64;

  private RelatedFields() {}

  /** The member {@code related} of a document of this type; empty where it is missing. */
  public static List<Related> related(Form form, String type) {
    return form.objects(
        "related",
        MOST,
        link ->
            new Related(
                type, link.requiredUrl("id"), version(link), Languages.read(link, "language")));
  }

  /** The same of a badge, whose versions are linked by Blazon alone. */
  public static List<Related> ofBadge(Form form) {
    return form.objects(
        "related",
        MOST,
        link ->
            new Related(
                "BadgeClass", link.requiredUrl("id"), null, Languages.read(link, "language")));
  }

  /** Which edition it is, or null. */
  public static @Nullable String version(Form form) {
    return form.text("version", VERSION);
  }
}
