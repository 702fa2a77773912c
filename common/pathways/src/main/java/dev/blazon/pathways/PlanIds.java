package dev.blazon.pathways;

import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Makes ids of plans, so that whoever sends a form twice gets one plan. Whoever has not the digest
 * of their owner, which no page shows, cannot guess them.
 */
final class PlanIds {
  private PlanIds() {}

  /** The id of somebody's plan that follows a pathway: there is one alone. */
  static String following(String learner, String pathway) {
    return of("pathway", learner, pathway);
  }

  /**
   * The id of the plan that is made by a form.
   *
   * @param form the id of the form, another each time that it is shown
   */
  static String made(String learner, String form) {
    return of("form", learner, form);
  }

  private static String of(String by, String learner, String what) {
    return Ids.of(
        Sha256.digest(
            ("plan " + by + " " + learner + " " + what).getBytes(StandardCharsets.UTF_8)));
  }
}
