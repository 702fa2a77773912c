package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.lifecycle.Ids;
import dev.blazon.service.CollectionEdit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the form of a collection: {@code title}, {@code version}, a field {@code add-<id>} for each
 * badge that is to come to it, and {@code do}, which is {@code up-<place>}, {@code down-<place>},
 * {@code remove-<place>}, or anything else for nothing.
 */
final class CollectionForm {
  /** A title, a token, and a field for each badge that a page offers, each as {@code %XX}. */
  static final int LONGEST = 16_384;

  private static final String ADD = "add-";
  private static final Pattern STEP = Pattern.compile("(up|down|remove)-([0-9]{1,3})");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private CollectionForm() {}

  static CollectionEdit edit(FormFields form) {
    return new CollectionEdit(form.text("title"), added(form), step(form.text("do")));
  }

  /** The ids of the badges that are ticked. */
  static List<String> added(FormFields form) {
    return form.values().keySet().stream()
        .filter(name -> name.startsWith(ADD))
        .map(name -> name.substring(ADD.length()))
        .filter(Ids::isId)
        .sorted()
        .toList();
  }

  /** The version that the form was made of; 0, which none has, where it names none. */
  static long version(FormFields form) {
    String version = form.text("version");
    return VERSION.matcher(version).matches() ? Long.parseLong(version) : 0;
  }

  /** What a button of an entry says; nothing for whatever is no such. */
  static CollectionEdit.Step step(String done) {
    Matcher step = STEP.matcher(done);
    if (!step.matches()) {
      return new CollectionEdit.Step.None();
    }
    int place = Integer.parseInt(step.group(2));
    return switch (step.group(1)) {
      case "up" -> new CollectionEdit.Step.Up(place);
      case "down" -> new CollectionEdit.Step.Down(place);
      default -> new CollectionEdit.Step.Remove(place);
    };
  }
}
