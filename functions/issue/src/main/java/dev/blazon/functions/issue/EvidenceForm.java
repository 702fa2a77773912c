package dev.blazon.functions.issue;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from JSON what an award, or a renewal, rests on: pieces of evidence, and a narrative. */
final class EvidenceForm {
  private static final int WORDS = 1_000;
  private static final int PIECES = 50;

  private EvidenceForm() {}

  /** The pieces of evidence; none where the member is missing. */
  static List<Evidence> evidence(Form form) {
    return form.objects("evidence", PIECES, EvidenceForm::piece);
  }

  /** What the recipient did, Markdown; null where the member is missing. */
  static @Nullable String narrative(Form form) {
    return form.text("narrative", Lengths.NARRATIVE);
  }

  private static Evidence piece(Form form) {
    if (!form.has("id") && !form.has("narrative")) {
      form.fault("has to have an id, a narrative, or both");
    }
    return new Evidence(
        form.url("id"),
        narrative(form),
        form.name("name", WORDS),
        form.text("description", WORDS),
        form.name("genre", WORDS),
        form.name("audience", WORDS));
  }
}
