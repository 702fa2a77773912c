package dev.blazon.functions.catalog;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.BadgeDetails;
import dev.blazon.issuing.BadgeDetailsBuilder;
import dev.blazon.issuing.BadgeEdit;
import dev.blazon.issuing.BadgeEditBuilder;
import dev.blazon.json.Form;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.VerificationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a request that defines or edits a BadgeClass. */
final class BadgeForm {
  private static final int MOST = 100;

  private BadgeForm() {}

  /** Reads all that is said of a new badge. */
  static BadgeDetails details(Form form) {
    return BadgeDetailsBuilder.builder()
        .name(form.requiredName("name", Lengths.NAME))
        .description(form.requiredText("description", Lengths.DESCRIPTION))
        .criteria(form.requiredObject("criteria", BadgeForm::criteria))
        .tags(form.names("tags", MOST, Lengths.NAME))
        .alignment(form.objects("alignment", MOST, BadgeForm::alignment))
        .image(ImageFields.words(form, "image"))
        .related(RelatedFields.ofBadge(form))
        .additional(Extensions.additional(form))
        .validity(form.period("validity"))
        .verification(form.choice("verification", VerificationType.class, VerificationType.HOSTED))
        .expiryPolicy(form.choice("expiryPolicy", ExpiryPolicy.class, ExpiryPolicy.REVOKE))
        .renewal(RenewalForm.policy(form))
        .build();
  }

  /**
   * Changes of a badge, as a merge patch: what is not there stays, and what may be null is then
   * removed.
   */
  static BadgeEdit edit(Form form) {
    return BadgeEditBuilder.builder()
        .name(form.name("name", Lengths.NAME))
        .description(form.text("description", Lengths.DESCRIPTION))
        .criteria(form.object("criteria", BadgeForm::criteria))
        .tags(tags(form))
        .alignment(alignments(form))
        .image(Patch.of(form, "image", () -> ImageFields.words(form, "image")))
        .related(Patch.of(form, "related", () -> RelatedFields.ofBadge(form)))
        .additional(AdditionalForm.edit(form))
        .validity(Patch.of(form, "validity", () -> form.period("validity")))
        .verification(
            form.has("verification")
                ? form.choice("verification", VerificationType.class, VerificationType.HOSTED)
                : null)
        .expiryPolicy(
            form.has("expiryPolicy")
                ? form.choice("expiryPolicy", ExpiryPolicy.class, ExpiryPolicy.REVOKE)
                : null)
        .renewal(form.has("renewal") ? RenewalForm.changed(form) : null)
        .build();
  }

  private static @Nullable List<String> tags(Form form) {
    return form.has("tags") ? form.names("tags", MOST, Lengths.NAME) : null;
  }

  private static @Nullable List<AlignmentObject> alignments(Form form) {
    return form.has("alignment") ? form.objects("alignment", MOST, BadgeForm::alignment) : null;
  }

  private static Criteria criteria(Form form) {
    if (!form.has("id") && !form.has("narrative")) {
      form.fault("has to have an id, a narrative, or both");
    }
    return new Criteria(form.url("id"), form.text("narrative", Lengths.NARRATIVE));
  }

  private static AlignmentObject alignment(Form form) {
    return new AlignmentObject(
        form.requiredName("targetName", Lengths.NAME),
        form.requiredUrl("targetUrl"),
        form.text("targetDescription", Lengths.DESCRIPTION),
        form.name("targetFramework", Lengths.NAME),
        form.name("targetCode", Lengths.NAME));
  }
}
