package dev.blazon.functions.catalog;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads from JSON how Assertions of a BadgeClass are renewed. */
final class RenewalForm {
  private static final Comparator<Period> LONGEST_FIRST =
      Comparator.<Period, LocalDate>comparing(LocalDate.EPOCH::plus).reversed();

  private RenewalForm() {}

  /** The policy; where it is not there, the one of a BadgeClass that says nothing of it. */
  static RenewalPolicy policy(Form form) {
    return Objects.requireNonNullElse(
        form.object("renewal", RenewalForm::read), RenewalPolicy.NONE);
  }

  /** The policy in a merge patch, which takes it away by null. */
  static RenewalPolicy changed(Form form) {
    return form.isNull("renewal") ? RenewalPolicy.NONE : policy(form);
  }

  private static RenewalPolicy read(Form form) {
    Period window = form.period("window");
    return new RenewalPolicy(
        form.choice("mode", RenewalMode.class, RenewalMode.NONE),
        window == null ? RenewalPolicy.USUAL_WINDOW : window,
        reminders(form),
        form.period("grace"),
        form.text("criteria", Lengths.REASON),
        form.choice("version", RenewedVersion.class, RenewedVersion.NEWEST));
  }

  private static List<Period> reminders(Form form) {
    return form.periods("reminders", RenewalPolicy.MOST_REMINDERS).stream()
        .distinct()
        .sorted(LONGEST_FIRST)
        .toList();
  }
}
