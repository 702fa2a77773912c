package dev.blazon.functions.catalog;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.BadgeDetails;
import dev.blazon.issuing.BadgeEdit;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.VerificationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an issuer says of a badge. */
final class BadgeForm {
  private static final int NAME = 200;
  private static final int DESCRIPTION = 5_000;
  private static final int NARRATIVE = 20_000;
  private static final int MOST = 100;

  private BadgeForm() {}

  /** Reads all that is said of a new badge. */
  static BadgeDetails details(Form form) {
    return new BadgeDetails(
        form.requiredName("name", NAME),
        form.requiredText("description", DESCRIPTION),
        form.requiredObject("criteria", BadgeForm::criteria),
        form.names("tags", MOST, NAME),
        form.objects("alignment", MOST, BadgeForm::alignment),
        ImageFields.words(form, "image"),
        RelatedFields.ofBadge(form),
        Extensions.additional(form),
        form.period("validity"),
        form.choice("verification", VerificationType.class, VerificationType.HOSTED),
        form.choice("expiryPolicy", ExpiryPolicy.class, ExpiryPolicy.REVOKE));
  }

  /**
   * Changes of a badge, as a merge patch: what is not there stays, and what may be null is then
   * removed.
   */
  static BadgeEdit edit(Form form) {
    return new BadgeEdit(
        form.name("name", NAME),
        form.text("description", DESCRIPTION),
        form.object("criteria", BadgeForm::criteria),
        tags(form),
        alignments(form),
        Patch.of(form, "image", () -> ImageFields.words(form, "image")),
        Patch.of(form, "related", () -> RelatedFields.ofBadge(form)),
        AdditionalForm.edit(form),
        Patch.of(form, "validity", () -> form.period("validity")),
        form.has("verification")
            ? form.choice("verification", VerificationType.class, VerificationType.HOSTED)
            : null,
        form.has("expiryPolicy")
            ? form.choice("expiryPolicy", ExpiryPolicy.class, ExpiryPolicy.REVOKE)
            : null);
  }

  private static @Nullable List<String> tags(Form form) {
    return form.has("tags") ? form.names("tags", MOST, NAME) : null;
  }

  private static @Nullable List<AlignmentObject> alignments(Form form) {
    return form.has("alignment") ? form.objects("alignment", MOST, BadgeForm::alignment) : null;
  }

  private static Criteria criteria(Form form) {
    if (!form.has("id") && !form.has("narrative")) {
      form.fault("has to have an id, a narrative, or both");
    }
    return new Criteria(form.url("id"), form.text("narrative", NARRATIVE));
  }

  private static AlignmentObject alignment(Form form) {
    return new AlignmentObject(
        form.requiredName("targetName", NAME),
        form.requiredUrl("targetUrl"),
        form.text("targetDescription", DESCRIPTION),
        form.name("targetFramework", NAME),
        form.name("targetCode", NAME));
  }
}
