package dev.blazon.functions.issue;

import dev.blazon.forms.Extensions;
import dev.blazon.forms.ImageFields;
import dev.blazon.forms.RecipientFields;
import dev.blazon.forms.RelatedFields;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.openbadges.Evidence;

/** Reads the JSON of one award: recipient, dates, evidence, narrative. */
final class AwardForm {
  private static final int WORDS = 1_000;
  private static final int PIECES_OF_EVIDENCE = 50;

  private AwardForm() {}

  static Award read(Form form) {
    return AwardBuilder.builder()
        .recipient(RecipientFields.recipient(form))
        .evidence(form.objects("evidence", PIECES_OF_EVIDENCE, AwardForm::evidence))
        .narrative(form.text("narrative", Lengths.NARRATIVE))
        .image(ImageFields.words(form, "image"))
        .version(RelatedFields.version(form))
        .related(RelatedFields.related(form, "Assertion"))
        .additional(Extensions.additional(form))
        .issuedOn(form.instant("issuedOn"))
        .expires(form.instant("expires"))
        .build();
  }

  private static Evidence evidence(Form form) {
    if (!form.has("id") && !form.has("narrative")) {
      form.fault("has to have an id, a narrative, or both");
    }
    return new Evidence(
        form.url("id"),
        form.text("narrative", Lengths.NARRATIVE),
        form.name("name", WORDS),
        form.text("description", WORDS),
        form.name("genre", WORDS),
        form.name("audience", WORDS));
  }
}
