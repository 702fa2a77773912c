package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.page.MyPlans;
import dev.blazon.pathways.PlanEdit;

/**
 * Reads the forms of plans: {@code title}, {@code version}, {@code shared} and {@code do} as those
 * of collections have them; to add a badge {@code badge} and {@code name}.
 */
final class PlanForm {
  /** A title, a name and a link that are too long still come back, each character as %XXs. */
  static final int LONGEST = 32_768;

  private PlanForm() {}

  static PlanEdit edit(FormFields form) {
    return new PlanEdit(
        form.text("title"),
        CollectionForm.step(form.text("do")),
        form.text("shared").equals("yes"));
  }

  static MyPlans.Typed typed(FormFields form) {
    return new MyPlans.Typed(form.text("title"), form.text("badge"), form.text("name"));
  }
}
